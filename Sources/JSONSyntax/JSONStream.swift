import Messages
public import SourceText

/// Reads JSON values that stand one behind the other: lines of JSON, documents put together, or one text.
///
/// The elements of an array at the outermost level are handed out one by one like values, because a list printed as
/// an array and the same list printed as lines are the same list.
public struct JSONStream {
    private var reader: JSONReader
    private let selection: JSONSelection
    private let encodingError: SyntaxError?
    private var isInArray = false
    private var isDone = false

    /// Why reading ended before the text did.
    public private(set) var failure: SyntaxError?

    /// The value in which reading ended, as far as it goes.
    public private(set) var unfinished: JSONNode?

    /// Whether there was an array at the outermost level.
    public private(set) var hasArray = false

    /// Begins to read. Bytes that are not UTF-8 end the text where they stand.
    public init(_ bytes: [UInt8], selecting selection: JSONSelection, limits: JSONReader.Limits = .standard) {
        self.selection = selection
        do throws(SyntaxError) {
            try UTF8Scanning.validate(bytes)
            encodingError = nil
        } catch {
            encodingError = error
        }
        reader = JSONReader(JSONCursor(bytes, end: encodingError?.range.lowerBound), limits)
    }

    /// The next value; nil behind the last one and where something is wrong.
    public mutating func next() -> JSONNode? {
        guard !isDone else { return nil }
        do throws(SyntaxError) {
            guard try advance() else { return end(encodingError) }
            let node = try reader.next(selection)
            if let error = reader.failure {
                unfinished = node
                return end(error)
            }
            leaveElement()
            return node
        } catch {
            return end(error)
        }
    }

    private mutating func end(_ error: SyntaxError?) -> JSONNode? {
        isDone = true
        failure = error == nil ? nil : encodingError ?? error
        return nil
    }

    /// Goes to the next value; false when there is none.
    private mutating func advance() throws(SyntaxError) -> Bool {
        while !isInArray {
            if reader.isAtEnd { return false }
            guard reader.take(UInt8(ascii: "[")) else { return true }
            hasArray = true
            isInArray = !reader.take(UInt8(ascii: "]"))
        }
        return true
    }

    private mutating func leaveElement() {
        guard isInArray, !reader.take(UInt8(ascii: ",")) else { return }
        if reader.take(UInt8(ascii: "]")) {
            isInArray = false
        } else {
            _ = end(reader.error("expected ',' or ']' in an array"))
        }
    }
}
