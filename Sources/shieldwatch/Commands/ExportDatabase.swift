import ArgumentParser
import Storage

/// `shieldwatch db export`
struct ExportDatabase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the incidents of a database with what happened to them, as lines of JSON.",
        discussion: """
            Each line is an object with `incident`, as the interface of the monitor and webhooks give it, and `timeline`. \
            The lines are in the order of the incidents' keys. With --evidence it is what nodes showed to prove how they \
            booted, and what that came to, in the order in which it came.
            """
    )

    @Flag(help: "Print what evidence of nodes came to instead.")
    var evidence = false

    @OptionGroup var database: DatabaseArgument
    @OptionGroup var languages: LanguageArguments

    func run() throws {
        try database.inspect { [evidence] database in
            try evidence
                ? await EvidenceExport.write(database, to: Self.write)
                : await IncidentExport.write(database, to: Self.write)
        }
    }

    private static func write(_ lines: String) -> Bool {
        var lines = lines
        return lines.withUTF8 { Console.write(UnsafeRawBufferPointer($0)) }
    }
}
