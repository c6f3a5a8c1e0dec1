/** The dictionaries of OpenCC, as the package has them: pairs `from to`, or `from to other`, separated by `|`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
