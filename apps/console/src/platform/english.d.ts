/** Every English word of the console, laid together by the build (`languages.ts`). */
declare module 'virtual:english' {
  export const english: import('react-admin').TranslationMessages
}
