import LogEntries

extension JSONValue {
    /// Calls with the UTF-8 of a text: where it lies in the entry, or what its escapes stand for.
    func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        guard hasEscapes, var text else { return content.withUnsafeBytes(body) }
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
}
