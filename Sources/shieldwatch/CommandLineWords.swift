import Messages

/// What a command line says before the parser reads it.
struct CommandLineWords {
    /// The words without `--lang`, which is read here: help and complaints need it before anything is parsed.
    let words: [String]

    /// What stands behind `--lang`, the last one where there are several.
    let languageName: String?

    /// The language that is asked for by name.
    var language: Language? { languageName.flatMap { Language(rawValue: $0) } }

    /// - Parameter given: What follows the program's name.
    init(_ given: [String]) {
        var words: [String] = []
        var name: String?
        var rest = given[...]
        while let word = rest.popFirst() {
            if word == "--" {
                words.append(word)
                break
            }
            if word == "--lang" {
                name = rest.popFirst() ?? ""
            } else if word.hasPrefix("--lang=") {
                name = String(word.dropFirst("--lang=".count))
            } else {
                words.append(word)
            }
        }
        self.words = words + rest
        languageName = name
    }

    /// The words for the parser: with `--lang` behind the command, where the command knows it.
    func forParser(knowsLanguage: Bool) -> [String] {
        guard let languageName, knowsLanguage else { return words }
        let command = words.prefix { $0 != "--" }
        return command + ["--lang", languageName] + words.dropFirst(command.count)
    }
}
