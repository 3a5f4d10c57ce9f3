/// The bytes by which Terraform's type library orders the elements of a set that are no primitives.
enum SetKey {
    /// The key of a value.
    static func bytes(of value: Value) -> [UInt8] {
        var key: [UInt8] = []
        append(value, to: &key)
        return key
    }

    private static func append(_ value: Value, to key: inout [UInt8]) {
        switch value {
        case .null: key.append(UInt8(ascii: "~"))
        case .unknown: key.append(UInt8(ascii: "?"))
        case .bool(let flag): key.append(UInt8(ascii: flag ? "T" : "F"))
        case .number(let number): key += DecimalDigits(number).general(precision: 10).utf8
        case .string(let text): append(text, to: &key)
        case .sequence(let sequence):
            let isTuple = sequence.kind == .tuple
            key.append(UInt8(ascii: isTuple ? "<" : "["))
            for element in sequence.elements { appendPart(element, to: &key) }
            key.append(UInt8(ascii: isTuple ? ">" : "]"))
        case .mapping(let mapping):
            let isMap = mapping.kind == .map
            key.append(UInt8(ascii: isMap ? "{" : "<"))
            for (name, member) in mapping.sorted {
                if isMap {
                    append(name, to: &key)
                    key.append(UInt8(ascii: ":"))
                }
                appendPart(member, to: &key)
            }
            key.append(UInt8(ascii: isMap ? "}" : ">"))
        }
    }

    private static func appendPart(_ value: Value, to key: inout [UInt8]) {
        append(value, to: &key)
        key.append(UInt8(ascii: ";"))
    }

    /// Text as a Go string literal; characters that Go escapes by number are left as they are.
    private static func append(_ text: String, to key: inout [UInt8]) {
        key.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): key += [UInt8(ascii: "\\"), byte]
            case 0x0A: key += "\\n".utf8
            case 0x0D: key += "\\r".utf8
            case 0x09: key += "\\t".utf8
            default: key.append(byte)
            }
        }
        key.append(UInt8(ascii: "\""))
    }
}
