import ArgumentParser
import Messages
import MonitorConfiguration
import Storage

/// `shieldwatch db backup`
struct BackUpDatabase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a database of SQLite to a file while it is in use.",
        discussion: """
            The copy is the database as it was at one moment: a file that a monitor can be started with. Nothing is \
            written over. A database of PostgreSQL is backed up with its own tools, such as pg_dump.
            """
    )

    @OptionGroup var database: DatabaseArgument

    @Argument(help: "The file to write, which must not be there yet.", completion: .file())
    var file: String

    @OptionGroup var languages: LanguageArguments

    func run() throws {
        guard case .sqlite = try database.location() else {
            try Console.giveUp("a database of PostgreSQL is backed up with its own tools, such as pg_dump")
        }
        guard DatabaseLocation(file) == nil else {
            try Console.giveUp("\(file): name the file alone, without what says the kind of a database")
        }
        let file = file
        try database.inspect { database in
            guard let database = database as? SQLiteDatabase else { return }
            try await database.backup(to: file)
        }
    }
}
