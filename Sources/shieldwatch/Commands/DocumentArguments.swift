import ArgumentParser
import Messages
import Reporting

/// `--format text|json`, `--lang` and `--color`, for commands that have no other formats.
struct DocumentArguments: ParsableArguments {
    @Option(
        help: "How to write the answer; JSON is English unless --lang is given.",
        completion: .list(["text", "json"])
    )
    var format = "text"

    @OptionGroup var languages: LanguageArguments

    @Option(help: "Colour the text.", completion: .list(["auto", "always", "never"]))
    var color = "auto"

    func validate() throws {
        guard ["text", "json"].contains(format) else { throw UsageError("There is no format '\(format)'.") }
        guard ["auto", "always", "never"].contains(color) else {
            throw UsageError("--color takes auto, always or never, not '\(color)'.")
        }
    }

    /// Whether the answer is for other programs.
    var isForPrograms: Bool { format == "json" }

    var languageForPrograms: Language { languages.languageForPrograms }

    var language: Language { languages.language(for: Console.environment) }

    var style: TerminalStyle {
        TerminalStyle.choose(color, isTerminal: Console.isTerminal, environment: Console.environment)
    }
}
