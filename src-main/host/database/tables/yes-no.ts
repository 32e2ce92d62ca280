/** 0 or 1: SQLite has no booleans and better-sqlite3 refuses JavaScript's. */
export type YesNo = 0 | 1
