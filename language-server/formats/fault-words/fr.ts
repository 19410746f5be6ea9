import type { FaultWords } from './fault-words';

const SAVE_AS_DOCX =
  'Ouvrez-le dans Word, choisissez Fichier > Enregistrer sous et le type Document Word (.docx), puis vérifiez le nouveau fichier.';
const TEXT_AS_DOCX = 'Enregistrez le texte du marché comme document Word (.docx) et vérifiez celui-ci.';
const damaged = (what: string): string =>
  `Ce fichier est endommagé : ${what}. Récupérez-le à sa source, ou ouvrez-le dans Word (qui propose de le réparer) et enregistrez-le à nouveau.`;
const notOpened = (why: string): string =>
  `Ce fichier n’a pas été ouvert : ${why}. Vérifiez d’où il vient ; ouvrez-le dans Word ou LibreOffice et enregistrez-le à nouveau, ou divisez-le.`;
const brokenPart = (part: string, why: string): string =>
  `Le document est endommagé : sa partie ${part} ne peut être lue (${why}). Ouvrez le document dans le programme qui l’a produit, faites-le réparer et enregistrez-le à nouveau.`;

export const fr: FaultWords = {
  'text-too-large': ({ megabytes, limit }) =>
    `Ce fichier texte fait ${megabytes} Mo, plus que les ${limit} Mo qui sont lus. Vérifiez s’il s’agit bien d’un projet ; si oui, divisez-le en ses parties.`,
  'not-utf8': ({ offset, byte }) =>
    `Ce fichier texte n’est pas en UTF-8 : l’octet ${offset} (${byte} en hexadécimal) n’y a pas sa place. Il est peut-être dans un ancien codage tel que Windows-1252 ; ouvrez-le dans un éditeur et enregistrez-le en UTF-8.`,
  'broken-utf16': ({ encoding }) =>
    `Ce fichier texte commence en ${encoding} mais contient autre chose plus loin. Ouvrez-le dans un éditeur et enregistrez-le en UTF-8.`,
  pdf: 'C’est un PDF, qui ne peut être lu. Vérifiez le document dont le PDF est issu ; s’il est perdu, ouvrez le PDF dans Word et enregistrez-le comme document Word (.docx).',
  rtf: `C’est un fichier RTF, qui ne peut être lu. ${SAVE_AS_DOCX}`,
  'old-word': `L’ancien format Word (.doc) ne peut être lu. ${SAVE_AS_DOCX}`,
  'old-office': `Ce fichier est dans l’ancien format Office (.doc), quoi que dise son nom, et ne peut être lu. ${SAVE_AS_DOCX}`,
  'flat-xml': `C’est un document en un seul fichier XML, qui ne peut être lu. ${SAVE_AS_DOCX}`,
  'no-document':
    'Ce n’est ni un fichier texte ni un document qui puisse être lu. Attendu : .docx, .odt, Markdown, HTML ou texte brut.',
  'no-package': ({ extension, empty }) =>
    `Ce n’est pas un document .${extension} : un tel fichier est une archive zip, et celui-ci ${empty ? 'est vide' : 'n’en est pas une'}. Récupérez-le à sa source, ou ouvrez-le dans le programme qui l’a produit et enregistrez-le en .docx.`,
  'password-word':
    'Ce document est protégé par un mot de passe. Ouvrez-le dans Word avec le mot de passe, choisissez Fichier > Informations > Protéger le document > Chiffrer avec mot de passe, videz le champ, enregistrez, puis vérifiez-le à nouveau.',
  'password-odt':
    'Ce document est protégé par un mot de passe. Ouvrez-le dans LibreOffice avec le mot de passe, choisissez Fichier > Enregistrer sous sans « Enregistrer avec mot de passe », puis vérifiez le nouveau fichier.',
  'password-zip': ({ part }) =>
    `${part}, dans ce fichier, est verrouillé par un mot de passe zip. Décompressez-le avec le mot de passe et enregistrez le document sans mot de passe.`,
  excel: `C’est un classeur Excel, pas un document Word. ${TEXT_AS_DOCX}`,
  powerpoint: `C’est une présentation PowerPoint, pas un document Word. ${TEXT_AS_DOCX}`,
  'other-open-document': ({ kind }) =>
    `Ce n’est pas un texte OpenDocument${kind === '' ? '' : `, mais un document de type « ${kind} »`}. Enregistrez le texte du marché en .odt ou .docx et vérifiez celui-ci.`,
  'word-part-missing': ({ part }) =>
    `Ce document Word est incomplet : sa partie ${part} manque. Ouvrez le fichier dans Word ; si Word y parvient, enregistrez-le à nouveau comme document Word (.docx).`,
  'word-body-missing': ({ part }) =>
    `Ce n’est pas un document Word : sa partie ${part} devrait contenir un w:document avec un w:body, et n’en a pas. Ouvrez le fichier dans le programme qui l’a produit et enregistrez-le comme document Word (.docx).`,
  'odt-part-missing': ({ part }) =>
    `Ce texte OpenDocument est incomplet : sa partie ${part} manque. Ouvrez le fichier dans LibreOffice ; s’il s’ouvre, enregistrez-le à nouveau en .odt.`,
  'cannot-be-rewritten':
    'Ce fichier est compressé d’une manière qui ne permet pas de le réécrire. Ouvrez-le dans Word ou LibreOffice, enregistrez-le à nouveau comme document Word (.docx), et réessayez.',
  'broken-off': damaged('sa fin manque, comme après un téléchargement interrompu'),
  'file-list-broken-off': damaged('la liste de ses parties s’interrompt'),
  'part-misplaced': ({ part }) => damaged(`${part} n’est pas à sa place`),
  'part-broken-off': ({ part }) => damaged(`${part} s’interrompt`),
  'part-of-other-size': ({ part }) => damaged(`${part} n’a pas la taille que le fichier annonce`),
  'part-not-unpacked': ({ part }) => damaged(`${part} ne peut être décompressé`),
  'part-packed-strangely': ({ part, method }) =>
    `${part}, dans ce fichier, est compressé d’une manière (méthode ${method}) qu’aucun programme de bureautique n’emploie. Ouvrez le document dans Word ou LibreOffice et enregistrez-le à nouveau.`,
  'unpacks-too-large': ({ limit }) => notOpened(`décompressé, il dépasse ${limit} Mo`),
  'too-many-parts': ({ count, limit }) => notOpened(`il contient ${count} parties, plus que ${limit}`),
  'part-too-large': ({ part, limit }) => notOpened(`${part}, décompressé, dépasse ${limit} Mo`),
  'zip-bomb': ({ part, times }) =>
    notOpened(`${part}, décompressé, dépasse ${times} fois sa taille, comme le fait une bombe zip`),
  'xml-syntax': ({ part, reason, line, column }) =>
    brokenPart(part, line === undefined ? reason : `ligne ${line}, colonne ${column ?? 1} : ${reason}`),
  'xml-doctype': ({ part }) =>
    brokenPart(
      part,
      'elle a un DOCTYPE, que les documents de bureautique n’ont jamais et qui peut cacher un contenu nuisible',
    ),
  'xml-too-many-nodes': ({ part, limit }) => brokenPart(part, `elle compte plus de ${limit} éléments et attributs`),
  'xml-too-deep': ({ part, limit }) => brokenPart(part, `ses éléments sont imbriqués sur plus de ${limit} niveaux`),
  'xml-encoding': ({ part, encoding }) => brokenPart(part, `ses octets ne forment pas un texte en ${encoding}`),
};
