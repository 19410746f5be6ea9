/** The pictograms of the page. */
export { FolderOpen20Regular as FolderIcon } from '@fluentui/react-icons/svg/folder-open';
export { ShieldCheckmark20Regular as PrivateIcon } from '@fluentui/react-icons/svg/shield-checkmark';
