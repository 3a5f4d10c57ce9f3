/// A language that people read reports in.
public enum Language: String, Sendable, CaseIterable {
    /// English, in which messages are written in the sources.
    case english = "en"
    /// Japanese.
    case japanese = "ja"

    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set
    /// (POSIX, "Environment Variables"); English for every other language.
    public init(environment: [String: String]) {
        let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        self = value.prefix { $0 != "_" && $0 != "." && $0 != "@" } == "ja" ? .japanese : .english
    }
}
