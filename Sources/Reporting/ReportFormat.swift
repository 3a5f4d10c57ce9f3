public import Messages

/// One way to write a report. A new format is a file in Formats/ and a line in ``ReportFormats``.
public protocol ReportFormat: Sendable {
    /// The name on the command line.
    var name: String { get }

    /// Whether other programs read it: then it is English unless a language is asked for by name.
    var isForPrograms: Bool { get }

    /// The report as text, the last line ended.
    func render(_ report: ScanReport, _ options: ReportOptions) -> String
}

/// What the reader of a report asked for.
public struct ReportOptions: Sendable {
    /// Whether settings that are as they should be are shown too.
    public var showsPassed: Bool

    /// Whether what was read and passed over is listed.
    public var isVerbose: Bool

    /// Whether text says of each finding no more than what it is and where.
    public var isBrief: Bool

    /// How text is marked.
    public var style: TerminalStyle

    /// The language of the report.
    public var catalogue: MessageCatalogue

    /// The version of this program, for formats that name their maker; empty where there is none to tell.
    public var version: String

    /// Makes options.
    public init(
        showsPassed: Bool = false,
        isVerbose: Bool = false,
        isBrief: Bool = false,
        style: TerminalStyle = .plain,
        catalogue: MessageCatalogue = .english,
        version: String = ""
    ) {
        self.showsPassed = showsPassed
        self.isVerbose = isVerbose
        self.isBrief = isBrief
        self.style = style
        self.catalogue = catalogue
        self.version = version
    }

    /// A message in the language of the report.
    func say(_ message: Message) -> String { message.text(in: catalogue) }
}

/// All formats by name.
public enum ReportFormats {
    /// The formats in the order in which they are listed.
    public static let all: [any ReportFormat] = [
        TextFormat(),
        JSONFormat(),
        SARIFFormat(),
        GitHubFormat(),
        MarkdownFormat(),
    ]

    /// The format of that name.
    public static func named(_ name: String) -> (any ReportFormat)? { all.first { $0.name == name } }
}
