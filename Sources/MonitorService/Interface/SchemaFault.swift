import SourceText

/// Where a value is not what its schema says, and what it should be.
struct SchemaFault: Error, Hashable, Sendable {
    /// The place as a JSON Pointer (RFC 6901); empty for the whole value.
    let pointer: String

    /// Where it stands in the text.
    let range: SourceRange

    /// What is wrong, as a sentence without a full stop.
    let text: String
}

/// The way to a value inside another one.
struct JSONPlace: Hashable, Sendable {
    /// A JSON Pointer (RFC 6901).
    private(set) var pointer = ""

    func member(_ name: String) -> JSONPlace {
        let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1")
        // What a sender chose need not be told in full.
        return JSONPlace(pointer: "\(pointer)/\(escaped.prefix(80))")
    }

    func element(_ index: Int) -> JSONPlace { JSONPlace(pointer: "\(pointer)/\(index)") }
}
