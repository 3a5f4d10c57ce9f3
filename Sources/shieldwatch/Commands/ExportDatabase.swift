import ArgumentParser
import Storage

/// `shieldwatch db export`
struct ExportDatabase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the incidents of a database with what happened to them, as lines of JSON.",
        discussion: """
            Each line is an object with `incident`, as the interface of the monitor and webhooks give it, and `timeline`. \
            The lines are in the order of the incidents' keys.
            """
    )

    @OptionGroup var database: DatabaseArgument
    @OptionGroup var languages: LanguageArguments

    func run() throws {
        try database.inspect { database in
            try await IncidentExport.write(database) { lines in
                var lines = lines
                return lines.withUTF8 { Console.write(UnsafeRawBufferPointer($0)) }
            }
        }
    }
}
