public import ArgumentParser
public import Messages

/// `--lang`
struct LanguageArguments: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: "The language of the text; what the environment asks for when it is not given."
    )
    var asked: Language?

    /// The language of text for people.
    func ofText(environment: [String: String]) -> Language { asked ?? Language(environment: environment) }
}

extension Language: ExpressibleByArgument {}
