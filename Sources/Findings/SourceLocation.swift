/// A place in an input that a person can go to.
public struct SourceLocation: Hashable, Sendable {
    /// The file, relative to what was scanned.
    public let file: String

    /// The line, counted from 1.
    public let line: Int

    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// Where the marked text ends: line and column behind its last scalar.
    public let end: End

    /// The end of a location.
    public struct End: Hashable, Sendable {
        /// The line, counted from 1.
        public let line: Int

        /// The column behind the last scalar, counted from 1.
        public let column: Int

        /// Makes an end.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// Makes a location.
    public init(file: String, line: Int, column: Int, end: End) {
        self.file = file
        self.line = line
        self.column = column
        self.end = end
    }
}

extension SourceLocation: Comparable {
    /// Orders locations by file, line and column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// One call on the way from a root module to where something is written.
public struct ModuleCallSite: Hashable, Sendable {
    /// The call's address, such as `module.pools["night"]`.
    public let address: String

    /// Where the call is written.
    public let location: SourceLocation

    /// Makes a call site.
    public init(address: String, location: SourceLocation) {
        self.address = address
        self.location = location
    }
}
