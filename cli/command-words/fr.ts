import type { RefusalReason } from '../../language-server/formats/docx/edit/docx-editor';
import { counted } from '../../language-server/names/counted';
import type { CommandWords } from './command-words';

const count = (number: number, one: string, many: string): string => counted('fr', number, one, many);

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  'out-of-range': 'son emplacement n’est pas dans le texte',
  overlap: 'une autre modification porte sur le même texte',
  'several-paragraphs': 'elle s’étend sur plusieurs paragraphes',
  'not-text': 'une formule ou un champ s’y trouve',
  locked: 'le texte est dans un champ verrouillé ou calculé du formulaire',
  'no-comments-here': 'Word n’y admet pas de commentaire',
};

export const fr: CommandWords = {
  reading: {
    ENOENT: 'Ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.',
    ENOTDIR: 'Ce fichier n’existe pas : une partie du chemin est un fichier, pas un dossier. Vérifiez le chemin.',
    EACCES: 'Vous ne pouvez pas lire ceci. Demandez le droit de lecture à son propriétaire.',
    ELOOP: 'Ce lien mène à lui-même. Indiquez le fichier auquel il devait mener.',
    ENAMETOOLONG: 'Ce chemin est trop long pour le système de fichiers.',
    folder: 'C’est un dossier. Indiquez un fichier qu’il contient.',
    device: 'C’est un périphérique, pas un fichier.',
    tooLarge: (megabytes) => `Ce fichier dépasse ${megabytes} Mo et n’a pas été ouvert.`,
    other: (reason) => `La lecture a échoué : ${reason}.`,
  },
  writing: {
    failed: (path, why) => `${path} n’a pu être écrit : ${why}`,
    noFolder: (folder) => `le dossier ${folder} n’existe pas. Créez-le d’abord, ou indiquez un autre endroit.`,
    ENOTDIR: 'une partie du chemin est un fichier, pas un dossier. Indiquez un autre endroit.',
    EACCES: 'vous ne pouvez pas y écrire. Indiquez un autre endroit, ou demandez le droit d’écriture.',
    EROFS: 'rien ne peut être écrit sur ce disque. Indiquez un autre endroit.',
    ENOSPC: 'le disque est plein. Faites de la place, ou indiquez un autre endroit.',
    EISDIR: 'c’est un dossier. Indiquez un fichier qu’il contient.',
    ELOOP: 'ce lien mène à lui-même. Indiquez le fichier auquel il devait mener.',
    ENAMETOOLONG: 'ce chemin est trop long pour le système de fichiers. Indiquez-en un plus court.',
    other: (reason) => `${reason}.`,
  },
  noDraft: (endings) =>
    `Aucun projet trouvé dans ce dossier. tenderlint lit ${endings}. Indiquez un projet, ou un dossier qui en contient un.`,
  allLeftOut: 'Tout ce que contient ce dossier est laissé de côté, selon « ignore » dans tenderlint.yaml.',
  leftOut: 'Laissé de côté, selon « ignore » dans tenderlint.yaml.',
  emptyDraft: 'Ce projet ne contient pas de texte : il n’y avait rien à vérifier.',
  noConfig: (file) =>
    `--config ${file} : ce fichier n’existe pas. Vérifiez le chemin ; « tenderlint init » écrit un fichier de réglages.`,
  noSuchRule: (id, nearest) =>
    `Il n’y a pas de règle « ${id} ».${nearest === undefined ? '' : ` Vouliez-vous dire « ${nearest} » ?`} « tenderlint rules » les énumère.`,
  noUtf8: (path) => `${path} n’est pas écrit en UTF-8 et a donc été laissé tel quel.`,
  baseline: {
    noStdin: 'Indiquez des fichiers ou des dossiers : un état de référence connaît les projets par leur chemin.',
    unreadable: (file, why) => `--baseline ${file} ne peut être lu : ${why}`,
    expected: (file) =>
      `Attendu : un fichier écrit par « tenderlint baseline » ; « tenderlint baseline DOSSIER -o ${file} » en crée un.`,
    written: (findings, files, file) =>
      `${file} : ${count(findings, 'constat', 'constats')} dans ${count(files, 'fichier', 'fichiers')}. Vérifiez avec --baseline ${file}.`,
    leftOut: (number, file) =>
      `${count(number, 'constat déjà connu', 'constats déjà connus')} de ${file}, laissé${number > 1 ? 's' : ''} de côté.`,
  },
  decide: {
    nameFile: 'Indiquez un fichier : ce qui est décidé est conservé avec lui.',
    giveReason: 'Dites pourquoi avec --reason "…" : qui lira le dossier plus tard doit pouvoir le voir.',
    nothingOpen: (rule, line, column) =>
      `${rule} n’a rien trouvé en suspens${line === undefined ? '' : ` à la ligne ${line}`}${column === undefined ? '' : `, colonne ${column}`} : il n’y a donc rien à décider.`,
    several: (rule, number) =>
      `${rule} a trouvé ${number} éléments. Désignez-en un avec --line (et --column si plusieurs sont sur une ligne), ou tous avec --each :`,
    place: (line, column) => `ligne ${line}, colonne ${column}`,
    done: (number) => (number === 1 ? 'décidé, conservé dans' : `${number} constats décidés, conservés dans`),
    keptIn: {
      document: 'le document',
      comment: 'un commentaire du projet',
      beside: 'le fichier des décisions à côté du projet',
    },
    nothingDecided: (rule) => `rien n’a été décidé sur ${rule}.`,
    takenBack: 'la décision est retirée ; le constat est à nouveau en suspens.',
    leftAsItIs: 'Le fichier a été laissé tel quel.',
    otherEncoding: 'Enregistrez-le en UTF-8, ou utilisez --beside pour conserver la décision dans un fichier à part.',
  },
  decisions: {
    none: 'Rien n’a été décidé sur ce projet.',
    goneFixed: 'disparu du texte',
    gone: 'son texte n’y est plus',
  },
  fix: {
    nameFile: 'Indiquez un fichier à corriger.',
    noText: (path) =>
      `${path} n’est pas un fichier texte. Pour les documents Word, utilisez « tenderlint review ${path} », qui écrit des modifications suivies.`,
    made: (number) => `${count(number, 'remplacement effectué', 'remplacements effectués')}.`,
    wouldBeMade: (number) => `${count(number, 'remplacement à effectuer', 'remplacements à effectuer')}.`,
    overlapping: (number) =>
      number === 1
        ? '1 autre porte sur un texte déjà remplacé : relancez la commande pour celui-ci.'
        : `${number} autres portent sur un texte déjà remplacé : relancez la commande pour ceux-ci.`,
    before: 'tel quel',
    after: (name) => `${name} corrigé`,
    otherEncoding: 'Enregistrez-le en UTF-8 dans votre éditeur et corrigez-le à nouveau.',
  },
  review: {
    nameFile: 'Indiquez un fichier à relire : un document Word ne peut venir ici de l’entrée standard.',
    nothingToWrite: 'Avec --fix none, il n’y a rien à écrire sinon --comments : ajoutez-le.',
    isTheDraft: (output) =>
      `${output} est le projet lui-même. Indiquez un autre fichier avec -o, pour que le projet reste tel quel.`,
    noWordName: (output) =>
      `${output} : le document relu est un document Word. Indiquez un fichier qui se termine par .docx.`,
    noWordFile: (path) =>
      `${path} n’est pas un document Word. Pour les fichiers texte, utilisez « tenderlint fix ${path} » ; les constats viennent avec « tenderlint check ».`,
    odt: (path) =>
      `${path} : les modifications suivies ne s’écrivent pas dans les fichiers OpenDocument. Ouvrez-le dans LibreOffice, choisissez Fichier > Enregistrer sous et le type Word 2007-365 (.docx), et relisez celui-ci ; « tenderlint check ${path} » montre les constats.`,
    notWritten: 'Aucun document relu n’a été écrit.',
    changes: (number) => count(number, 'modification suivie', 'modifications suivies'),
    comments: (number) => count(number, 'commentaire', 'commentaires'),
    leftAsItIs: (rule, reason) => `Laissé tel quel : ${rule} (${REFUSED[reason]}).`,
    hints: (number) =>
      `Laissé tel quel : ${count(number, 'phrase seulement à relire', 'phrases seulement à relire')}. « tenderlint check » les énumère.`,
    uncommented: (number) =>
      `${count(number, 'constat', 'constats')} sans commentaire : Word n’y en admet pas (en-têtes, pieds de page, zones de texte).`,
  },
  report: {
    noTerminal: 'Un fichier Word n’est pas fait pour un terminal : indiquez un fichier avec -o rapport.docx.',
    otherEnding: (output, ending) =>
      `${output} : un rapport s’écrit en .html, .docx, .csv ou .json, pas en ${ending}. Indiquez un tel fichier, ou précisez avec --format.`,
  },
  init: {
    noFolder: (folder) => `${folder} : ce dossier n’existe pas. Créez-le d’abord, ou indiquez-en un autre.`,
    isThere: (file) => `${file} existe déjà et a été laissé tel quel.`,
    written: (file) => `${file} est écrit. Chaque réglage y est expliqué ; aucun n’est encore activé.`,
    settings: {
      head: 'Réglages de tenderlint pour les projets de ce dossier et de ceux qu’il contient.\nChaque ligne qui commence par "# " et une clé est un réglage : ôtez "# " pour l’utiliser.',
      jurisdiction:
        'Le droit des marchés qui s’applique : BE, NL, FR, DE, AT, CH, UK, NO ou EU. Sans cette ligne, les projets le disent eux-mêmes.',
      buyer:
        'Type d’acheteur : central (autorité centrale), sub-central (régional ou local) ou utility (entité adjudicatrice).',
      threshold: 'Valeur du marché par rapport au seuil européen : above (au-dessus) ou below (en dessous).',
      productGroups: 'Ce qui est acheté. Sans cette ligne, les projets le disent eux-mêmes.',
      date: 'Vérifier selon les règles de ce jour, tel que le jour de publication. Sans cette ligne : aujourd’hui.',
      mode: 'Un modèle peut contenir des [champs à remplir] : tender (cahier des charges) ou template (modèle).',
      language: 'Langue des passages trop courts pour la reconnaître : nl, fr, de ou en.',
      rules:
        'Règles par identifiant ou par thème : off (désactivée), on (activée) ou une gravité (error, warning, advice). "tenderlint rules" les énumère.',
      ignore: 'Fichiers et dossiers à ne pas vérifier, écrits comme dans .gitignore.',
      packs: 'Dossiers avec vos propres règles, par rapport à ce fichier.',
    },
  },
};
