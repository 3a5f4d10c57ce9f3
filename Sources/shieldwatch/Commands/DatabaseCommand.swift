import ArgumentParser

/// `shieldwatch db`
struct DatabaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db",
        abstract: "Look after the database of the monitor.",
        subcommands: [CheckDatabase.self, BackUpDatabase.self, ExportDatabase.self]
    )
}
