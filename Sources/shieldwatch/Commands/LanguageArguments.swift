public import ArgumentParser
public import Messages

/// `--lang`
struct LanguageArguments: ParsableArguments {
    @Option(help: "The language of the output: en or ja. Without it LC_ALL, LC_MESSAGES and LANG decide.")
    var lang: Language?

    /// Whether the language was given by name.
    var isGiven: Bool { lang != nil }

    /// The language of text for people.
    func language(for environment: [String: String]) -> Language { lang ?? Language(environment: environment) }

    /// The language of text for other programs, which should not change with who runs them.
    var languageForPrograms: Language { lang ?? .english }
}

extension Language: ExpressibleByArgument {}
