import Findings
public import Messages
import Reporting
public import SettingValues

/// One thing about a scan that a project may want to settle once: the key in the configuration file, the flag and the
/// variable of the environment. A new setting is an entry of ``all``.
public struct ScanSetting: Hashable, Sendable {
    /// What a setting can be set to.
    public enum Kind: Hashable, Sendable {
        /// One of some words.
        case choice([String])
        /// On or off.
        case flag
        /// A file.
        case path
        /// Several files or folders.
        case paths
    }

    /// The key in the configuration file.
    public let key: String

    /// What it can be set to.
    public let kind: Kind

    /// What counts when nobody sets it; nil when that depends on something else.
    public let fallback: SettingValue?

    /// What it does, in a sentence.
    public let help: Message

    /// The flag, or the name of the arguments.
    public var flag: String { key == "paths" ? "PATH" : "--\(key)" }

    /// The variable of the environment.
    public var variable: String {
        "SHIELDWATCH_" + key.uppercased().replacing("-", with: "_")
    }

    private init(_ key: String, _ kind: Kind, fallback: SettingValue? = nil, help: Message) {
        self.key = key
        self.kind = kind
        self.fallback = fallback
        self.help = help
    }

    /// The setting of that key.
    public static func named(_ key: String) -> ScanSetting? { all.first { $0.key == key } }
}

extension ScanSetting {
    /// All settings in the order in which they are listed.
    public static let all = [
        paths, variableFiles, format, outputFile, language, colour, showsPassed, isVerbose, failOn,
        allowsUndetermined, exitsZero, baseline,
    ]

    /// What is scanned.
    public static let paths = ScanSetting(
        "paths",
        .paths,
        fallback: .list(["."]),
        help: """
            Folders, and single files: a Terraform file stands for its folder, a plan, state or export for itself.
            """
    )

    /// Variable files, before those of the command line.
    public static let variableFiles = ScanSetting(
        "var-file",
        .paths,
        fallback: .list([]),
        help: "Read variables from a .tfvars or .tfvars.json file."
    )

    /// The form of the report.
    public static let format = ScanSetting(
        "format",
        .choice(ReportFormats.all.map(\.name)),
        fallback: .text("text"),
        help: "How to write the report."
    )

    /// Where the report goes.
    public static let outputFile = ScanSetting(
        "output-file",
        .path,
        fallback: .text("-"),
        help: "Write the report to a file instead of standard output, which is '-'."
    )

    /// The language of reports for people.
    public static let language = ScanSetting(
        "lang",
        .choice(Language.allCases.map(\.rawValue)),
        help: """
            The language of the report. Without it the locale counts; formats that programs read are \
            English unless the command line says otherwise.
            """
    )

    /// Colour.
    public static let colour = ScanSetting(
        "color",
        .choice(["auto", "always", "never"]),
        fallback: .text("auto"),
        help: "Colour the text."
    )

    /// Whether what is as it should be is shown.
    public static let showsPassed = ScanSetting(
        "show-passed",
        .flag,
        fallback: .flag(false),
        help: "Show settings that are as they should be, too."
    )

    /// Whether what was passed over is listed.
    public static let isVerbose = ScanSetting(
        "verbose",
        .flag,
        fallback: .flag(false),
        help: "List what was not followed or passed over, too."
    )

    /// The severity from which findings count.
    public static let failOn = ScanSetting(
        "fail-on",
        .choice(Severity.allCases.map(\.rawValue)),
        fallback: .text(Severity.low.rawValue),
        help: "Exit with 2 only for findings and open questions of at least this severity."
    )

    /// Whether open questions count.
    public static let allowsUndetermined = ScanSetting(
        "allow-undetermined",
        .flag,
        fallback: .flag(false),
        help: "Exit with 0 when all that is left is not determined."
    )

    /// Whether findings count at all.
    public static let exitsZero = ScanSetting(
        "exit-zero",
        .flag,
        fallback: .flag(false),
        help: "Exit with 0 whatever is found; a scan that could not complete still exits with 1."
    )

    /// The findings that are known.
    public static let baseline = ScanSetting(
        "baseline",
        .path,
        help: "Leave out the findings that a file of `shieldwatch baseline create` records."
    )
}

extension ScanSetting {
    /// Why a word is none of those that the setting takes; nil when it is one.
    public func refusal(of text: String) -> Message? {
        guard !text.isEmpty else { return "it is empty" }
        guard case .choice(let words) = kind, !words.contains(text) else { return nil }
        let known = words.map { Message(verbatim: $0) }
        guard let nearest = NearestName.nearest(to: text, among: words) else {
            return "'\(text)' is none of \(known, separator: .comma)"
        }
        return "'\(text)' is none of \(known, separator: .comma); did you mean '\(nearest)'?"
    }

    /// Reads a value from the environment; several paths are separated by colons, as in `PATH`.
    public func value(ofVariable text: String) throws(SettingError) -> SettingValue {
        switch kind {
        case .flag:
            switch text.lowercased() {
            case "true", "1", "yes", "on": return .flag(true)
            case "false", "0", "no", "off": return .flag(false)
            default: throw SettingError("\(variable) is '\(text)'; it takes true or false")
            }
        case .paths: return .list(text.split(separator: ":").map(String.init))
        case .choice, .path:
            if let refusal = refusal(of: text) { throw SettingError("\(variable) cannot be used: \(refusal)") }
            return .text(text)
        }
    }
}

/// Why a setting from the command line or the environment cannot be used.
public struct SettingError: Error, Hashable, Sendable {
    /// The reason in one sentence without a full stop.
    public let message: Message

    /// Makes an error.
    public init(_ message: Message) {
        self.message = message
    }
}
