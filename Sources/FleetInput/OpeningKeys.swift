/// The keys of the first object of a text that may be JSON, as far as they can be made out.
///
/// Unlike a reader of JSON this takes whatever there is: a text that is cut off, or that has something else in it.
struct OpeningKeys {
    /// The keys of the object itself.
    private(set) var outer: Set<String> = []

    /// The keys of the objects right inside it, by its own key.
    private(set) var inner: [String: Set<String>] = [:]

    /// The beginning of a key in which the text ends.
    private(set) var unfinished: String?

    /// How many bytes are looked at.
    private static let limit = 1 << 16

    private enum Container {
        case array
        case object(expectsKey: Bool)
    }

    /// Some keys, as of an object with nothing inside.
    init(outer: Set<String>) { self.outer = outer }

    private var containers: [Container] = []
    private var path: [String] = []

    /// Looks at a text.
    /// - Parameter start: where the object, or the arrays around it, begin.
    init(_ bytes: [UInt8], from start: Int = 0) {
        var offset = Self.firstBrace(bytes, start)
        let end = min(bytes.count, offset + Self.limit)
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "\""): offset = takeText(bytes, offset + 1, end)
            case UInt8(ascii: "{"):
                containers.append(.object(expectsKey: true))
                path.append("")
            case UInt8(ascii: "["): containers.append(.array)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let last = containers.popLast() else { return }
                if case .object = last { path.removeLast() }
                if containers.isEmpty { return }
            case UInt8(ascii: ","), UInt8(ascii: ":"): expectKey(bytes[offset] == UInt8(ascii: ","))
            default: break
            }
            offset += 1
        }
    }

    /// The first brace; before it there may be brackets, white space and comments of one line.
    private static func firstBrace(_ bytes: [UInt8], _ start: Int) -> Int {
        var offset = start
        let end = min(bytes.count, start + limit)
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "{"): return offset
            case UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D: offset += 1
            case UInt8(ascii: "/"), UInt8(ascii: "#"):
                offset = bytes[offset..<end].firstIndex(of: 0x0A) ?? end
            default: return bytes.count
            }
        }
        return bytes.count
    }

    private mutating func expectKey(_ isExpected: Bool) {
        guard case .object? = containers.last else { return }
        containers[containers.count - 1] = .object(expectsKey: isExpected)
    }

    /// Takes a text, which is a key or not; where its last byte stands.
    private mutating func takeText(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var offset = start
        while offset < end, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard case .object(expectsKey: true)? = containers.last, path.count <= 2, offset - start <= 128 else {
            return offset
        }
        let text = String(decoding: bytes[start..<min(offset, end)], as: UTF8.self)
        if offset >= end {
            unfinished = text
        } else if path.count == 1 {
            outer.insert(text)
        } else {
            inner[path[0], default: []].insert(text)
        }
        path[path.count - 1] = text
        return offset
    }
}
