import Foundation
import GRDB

/// A connection of SQLite inside a transaction.
struct SQLiteConnection: SQLConnection {
    let database: GRDB.Database
    let name: String
    let announced: AnnouncedTopics

    var dialect: SQLDialect { .sqlite }

    @discardableResult
    func execute(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> Int {
        try translating { () throws in
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: Self.arguments(parameters))
            return database.changesCount
        }
    }

    func rows(_ sql: String, _ parameters: [SQLValue]) throws(StorageError) -> [SQLRow] {
        try translating { () throws in
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: Self.arguments(parameters))
            var rows: [SQLRow] = []
            while let row = try cursor.next() {
                rows.append(SQLRow((0..<row.count).map { Self.value(row, $0) }))
            }
            return rows
        }
    }

    func announce(_ topic: String) throws(StorageError) { announced.add(topic) }

    private func translating<Result>(_ work: () throws -> Result) throws(StorageError) -> Result {
        do {
            return try work()
        } catch {
            throw SQLiteFailure.storageError(error, of: name)
        }
    }
}

extension SQLiteConnection {
    private static func arguments(_ parameters: [SQLValue]) -> StatementArguments {
        StatementArguments(parameters.map(argument))
    }

    private static func argument(_ value: SQLValue) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): StorableText.text(value).databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    private static func value(_ row: Row, _ column: Int) -> SQLValue {
        switch (row[column] as DatabaseValue).storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .double(let value): .real(value)
        case .string(let value): .text(value)
        case .blob(let data): .blob([UInt8](data))
        }
    }
}
