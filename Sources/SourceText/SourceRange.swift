/// A half-open range of byte offsets in one source file.
///
/// Four bytes an end keep syntax trees small; files are refused long before 4 GiB.
public struct SourceRange: Hashable, Sendable {
    private let start: UInt32
    private let end: UInt32

    /// The offset of the first byte.
    public var lowerBound: Int { Int(start) }

    /// The offset behind the last byte.
    public var upperBound: Int { Int(end) }

    /// Makes a range; an upper bound below the lower one gives an empty range.
    public init(_ lowerBound: Int, _ upperBound: Int) {
        start = UInt32(clamping: lowerBound)
        end = UInt32(clamping: max(lowerBound, upperBound))
    }

    /// The smallest range that covers both.
    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
    }
}

/// A place in a text as people count: lines and columns from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The line, counted from 1.
    public let line: Int

    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders positions as they stand in the text.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
