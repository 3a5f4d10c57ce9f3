/// Writes JSON as ``JSONText`` lays it out, without making a tree of it: for documents of which a part comes again and
/// again. The names of members are the writer's, in their order, and need no escapes.
struct JSONLines {
    /// What has been written.
    private(set) var text = ""

    /// What stands before each line.
    private var indentation: String

    /// Whether a value stands before in the object or array that is being written.
    private var isBehindValue = false

    /// Begins a value.
    /// - Parameter indentation: what stands before each line but the first.
    init(indentation: String) { self.indentation = indentation }

    // MARK: Values

    /// An object with the members that are written in a function.
    mutating func object(_ members: (inout JSONLines) -> Void) { nest("{", "}", members) }

    /// An array of objects.
    mutating func objects<Element>(
        _ name: StaticString,
        _ elements: [Element],
        _ members: (inout JSONLines, Element) -> Void
    ) {
        member(name) { lines in
            lines.nest("[", "]") { lines in
                for element in elements {
                    lines.newLine()
                    lines.object { members(&$0, element) }
                }
            }
        }
    }

    /// A member that is an object.
    mutating func object(_ name: StaticString, _ members: (inout JSONLines) -> Void) {
        member(name) { $0.object(members) }
    }

    /// A member that is a text.
    mutating func text(_ name: StaticString, _ value: String) { member(name) { $0.quote(value) } }

    /// A member that is a whole number.
    mutating func number(_ name: StaticString, _ value: Int) { member(name) { $0.text += String(value) } }

    /// A member that is an array of whole numbers.
    mutating func numbers(_ name: StaticString, _ values: [Int]) { array(name, values) { $0.text += String($1) } }

    /// A member that is an array of texts.
    mutating func texts(_ name: StaticString, _ values: [String]) { array(name, values) { $0.quote($1) } }

    // MARK: Layout

    private mutating func array<Element>(
        _ name: StaticString,
        _ values: [Element],
        _ value: (inout JSONLines, Element) -> Void
    ) {
        member(name) { lines in
            lines.nest("[", "]") { lines in
                for element in values {
                    lines.newLine()
                    value(&lines, element)
                }
            }
        }
    }

    private mutating func member(_ name: StaticString, _ value: (inout JSONLines) -> Void) {
        newLine()
        text += "\""
        text += name.description
        text += "\" : "
        value(&self)
    }

    private mutating func newLine() {
        text += isBehindValue ? ",\n" : "\n"
        text += indentation
        isBehindValue = true
    }

    private mutating func nest(_ open: String, _ close: String, _ content: (inout JSONLines) -> Void) {
        let outer = isBehindValue
        text += open
        indentation += "  "
        isBehindValue = false
        content(&self)
        indentation.removeLast(2)
        text += "\n"
        text += indentation
        text += close
        isBehindValue = outer
    }

    // MARK: Texts

    private mutating func quote(_ value: String) {
        text += "\""
        if value.utf8.contains(where: Self.needsEscape) {
            escape(value)
        } else {
            text += value
        }
        text += "\""
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ value: String) {
        var rest = value.utf8[...]
        while let place = rest.firstIndex(where: Self.needsEscape) {
            text += Substring(rest[..<place])
            text += Self.escaped(rest[place])
            rest = rest[rest.index(after: place)...]
        }
        text += Substring(rest)
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
