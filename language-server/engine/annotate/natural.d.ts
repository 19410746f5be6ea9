/** The stemmers of `natural` by their own paths: the package declares only its whole, which drags in database drivers. */
declare module 'natural/lib/natural/stemmers/porter_stemmer*.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
