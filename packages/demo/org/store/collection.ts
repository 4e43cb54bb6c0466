import type { Database, Statement } from 'better-sqlite3';

/** One kind of document in the database: a table of JSON texts with an index on the fields that are looked up. */
export class Collection<Document extends { readonly id: string }> {
  readonly #get: Statement<[string], { doc: string }>;
  readonly #put: Statement<[string, string]>;
  readonly #delete: Statement<[string]>;
  readonly #all: Statement<[], { doc: string }>;
  readonly #clear: Statement<[]>;
  readonly #by = new Map<string, Statement<[string], { doc: string }>>();

  constructor(database: Database, name: string, indexed: readonly (keyof Document & string)[] = []) {
    database.exec(`create table if not exists ${name} (id text primary key, doc text not null) strict`);
    for (const field of indexed) {
      const value = `json_extract(doc, '$.${field}')`;
      database.exec(`create index if not exists ${name}_${field} on ${name} (${value})`);
      this.#by.set(field, database.prepare(`select doc from ${name} where ${value} = ? order by rowid`));
    }
    this.#get = database.prepare(`select doc from ${name} where id = ?`);
    // Not "insert or replace": an update must keep its place in the order of creation.
    this.#put = database.prepare(
      `insert into ${name} (id, doc) values (?, ?) on conflict (id) do update set doc = excluded.doc`,
    );
    this.#delete = database.prepare(`delete from ${name} where id = ?`);
    this.#all = database.prepare(`select doc from ${name} order by rowid`);
    this.#clear = database.prepare(`delete from ${name}`);
  }

  get(id: string): Document | undefined {
    const row = this.#get.get(id);
    return row && read<Document>(row);
  }

  /** All documents whose indexed field has this value, oldest first. */
  by(field: keyof Document & string, value: string): Document[] {
    const statement = this.#by.get(field);
    if (!statement)
      throw new Error(`No index on the field "${field}": name it where the collection is made.`);
    return statement.all(value).map(read<Document>);
  }

  /** All documents, oldest first. */
  all(): Document[] {
    return this.#all.all().map(read<Document>);
  }

  put(document: Document): void {
    this.#put.run(document.id, JSON.stringify(document));
  }

  delete(id: string): void {
    this.#delete.run(id);
  }

  clear(): void {
    this.#clear.run();
  }
}

// Only `put` writes these tables, so what is read has the shape that was written.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
const read = <Document>(row: { doc: string }): Document => JSON.parse(row.doc) as Document;
