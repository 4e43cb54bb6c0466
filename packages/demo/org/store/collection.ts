import type { Database, Statement } from 'better-sqlite3';

interface Row {
  readonly doc: string;
}

/** What a change left behind; undefined if the document did not exist before, or does not any more. */
type ChangeListener<Document> = (before: Document | undefined, after: Document | undefined) => void;

/** One kind of document in the database: a table of JSON texts with an index on the fields that are looked up. */
export class Collection<Document extends { readonly id: string }> {
  readonly #database: Database;
  readonly #name: string;
  readonly #indexed: readonly string[];
  readonly #listeners: ChangeListener<Document>[] = [];
  #isQuiet = false;
  /** Prepared on first use: a test's org uses few of them, and should start fast. */
  readonly #statements = new Map<string, Statement<string[], Row>>();

  constructor(database: Database, name: string, indexed: readonly (keyof Document & string)[] = []) {
    this.#database = database;
    this.#name = name;
    this.#indexed = indexed;
    const indexes = indexed.map(
      (field) => `create index if not exists ${name}_${field} on ${name} (${valueOf(field)});`,
    );
    database.exec(
      `create table if not exists ${name} (id text primary key, doc text not null) strict; ${indexes.join('')}`,
    );
  }

  /** Tells of every document that is written or deleted from now on; `clear` is no change of a document. */
  onChange(listener: ChangeListener<Document>): void {
    this.#listeners.push(listener);
  }

  /** While quiet nobody is told: for loads in bulk, which are no events. */
  hush(isQuiet: boolean): void {
    this.#isQuiet = isQuiet;
  }

  get(id: string): Document | undefined {
    const row = this.#statement(`select doc from ${this.#name} where id = ?`).get(id);
    return row && read<Document>(row);
  }

  /** All documents whose indexed field has this value, oldest first. */
  by(field: keyof Document & string, value: string): Document[] {
    if (!this.#indexed.includes(field))
      throw new Error(`No index on "${field}": name it where the collection is made.`);
    const sql = `select doc from ${this.#name} where ${valueOf(field)} = ? order by rowid`;
    return this.#statement(sql)
      .all(value)
      .map(read<Document>);
  }

  /** All documents, oldest first. */
  all(): Document[] {
    return this.#statement(`select doc from ${this.#name} order by rowid`)
      .all()
      .map(read<Document>);
  }

  put(document: Document): void {
    // Not "insert or replace": an update must keep its place in the order of creation.
    const listeners = this.#told();
    const before = listeners.length > 0 ? this.get(document.id) : undefined;
    const sql = `insert into ${this.#name} (id, doc) values (?, ?) on conflict (id) do update set doc = excluded.doc`;
    this.#statement(sql).run(document.id, JSON.stringify(document));
    for (const listener of listeners) listener(before, document);
  }

  delete(id: string): void {
    const listeners = this.#told();
    const before = listeners.length > 0 ? this.get(id) : undefined;
    this.#statement(`delete from ${this.#name} where id = ?`).run(id);
    if (before) for (const listener of listeners) listener(before, undefined);
  }

  clear(): void {
    this.#statement(`delete from ${this.#name}`).run();
  }

  #told(): readonly ChangeListener<Document>[] {
    return this.#isQuiet ? [] : this.#listeners;
  }

  #statement(sql: string): Statement<string[], Row> {
    const known = this.#statements.get(sql) ?? this.#database.prepare<string[], Row>(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

const valueOf = (field: string): string => `json_extract(doc, '$.${field}')`;

// Only `put` writes these tables, so what is read has the shape that was written.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const read = <Document>(row: Row): Document => JSON.parse(row.doc) as Document;
