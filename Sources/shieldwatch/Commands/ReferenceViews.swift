import ArgumentParser
import Attestation
import Messages
import Reporting

/// `shieldwatch baseline show`
struct ShowBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the reference values of a folder: what they are, where they come from, who decided about them."
    )

    @Argument(help: "The folder of references.", completion: .directory)
    var folder: String

    @Option(
        help: "How to write the values; JSON is English unless --lang is given.",
        completion: .list(["text", "json"])
    )
    var format = "text"

    @OptionGroup var languages: LanguageArguments

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw UsageError("There is no format '\(format)'.") }
    }

    func run() throws {
        let document = ReferenceDocument(try ReferenceFolder(path: folder).read())
        let language = languages.language(for: Console.environment)
        Console.write(format == "json" ? document.json : document.text(in: .catalogue(for: language)))
    }
}

/// `shieldwatch baseline diff`
struct DiffBaseline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare the reference values of two folders.",
        discussion: "Exits with 2 when a value is new, gone or decided otherwise, and with 0 when none is."
    )

    @Argument(help: "The older folder.", completion: .directory)
    var old: String

    @Argument(help: "The newer folder.", completion: .directory)
    var new: String

    @Option(
        help: "How to write the changes; JSON is English unless --lang is given.",
        completion: .list(["text", "json"])
    )
    var format = "text"

    @OptionGroup var languages: LanguageArguments

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw UsageError("There is no format '\(format)'.") }
    }

    func run() throws {
        let difference = ReferenceDifference(
            from: try ReferenceFolder(path: old).read(),
            to: try ReferenceFolder(path: new).read()
        )
        let language = languages.language(for: Console.environment)
        Console.write(format == "json" ? difference.json : difference.text(in: .catalogue(for: language)))
        try (difference.changes.isEmpty ? ExitStatus.clean : .findings).exit()
    }
}
