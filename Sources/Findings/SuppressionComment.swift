/// A comment in a configuration that speaks to this program: `# shieldwatch:ignore RULE reason… until 2027-01-31`.
///
/// What it says is read where the rules are known; here is where it stands and what it belongs to.
public struct SuppressionComment: Hashable, Sendable {
    /// What such a comment begins with.
    public static let prefix = "shieldwatch:"

    /// How many bytes of a comment are read.
    public static let lengthLimit = 4096

    /// The bytes that a comment belongs to.
    public struct Extent: Hashable, Sendable {
        /// The first line and column.
        public let start: SourceLocation.End

        /// The line and column behind the last scalar.
        public let end: SourceLocation.End

        /// Makes an extent.
        public init(start: SourceLocation.End, end: SourceLocation.End) {
            self.start = start
            self.end = end
        }
    }

    /// Where the comment stands.
    public let location: SourceLocation

    /// The other names that reports may have for the same file, when it was read as two.
    public let otherFiles: [String]

    /// What stands behind ``prefix``, on one line.
    public let text: String

    /// The block, attribute or part of a value that the comment belongs to; nil when there is none.
    public let element: Extent?

    /// The address of the resource or module call around it; else the file.
    public let address: String

    /// The folder of the file, as a root module there would be called.
    public let root: String

    /// Makes a comment.
    public init(
        location: SourceLocation,
        otherFiles: [String] = [],
        text: String,
        element: Extent?,
        address: String,
        root: String
    ) {
        self.location = location
        self.otherFiles = otherFiles
        self.text = text
        self.element = element
        self.address = address
        self.root = root
    }
}

extension SuppressionComment.Extent {
    /// Whether the beginning of a location lies inside.
    public func contains(_ location: SourceLocation) -> Bool {
        let place = SourceLocation.End(line: location.line, column: location.column)
        return start <= place && place < end
    }
}

extension SourceLocation.End: Comparable {
    /// Orders places as they stand in the text.
    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
