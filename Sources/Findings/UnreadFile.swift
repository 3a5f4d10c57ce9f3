public import Messages

/// A file that could not be read, or not as what it should be.
public struct UnreadFile: Hashable, Sendable, Comparable {
    /// The file, relative to what was scanned.
    public let file: String

    /// The line at fault, counted from 1.
    public let line: Int

    /// The column at fault, counted from 1.
    public let column: Int

    /// Why, in one sentence.
    public let error: Message

    /// Makes an entry; a fault of the file as a whole stands at its beginning.
    public init(file: String, line: Int = 1, column: Int = 1, error: Message) {
        self.file = file
        self.line = line
        self.column = column
        self.error = error
    }

    /// Orders entries by file and place.
    public static func < (left: UnreadFile, right: UnreadFile) -> Bool {
        (left.file, left.line, left.column, left.error) < (right.file, right.line, right.column, right.error)
    }
}
