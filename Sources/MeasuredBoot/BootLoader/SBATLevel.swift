import Messages

/// The oldest generation of each boot component that shim still starts (shim, SBAT.md, "SBAT level").
public struct SBATLevel: Hashable, Sendable {
    /// The generations by component.
    public let generations: [String: UInt32]

    /// Real levels have a few lines.
    private static let sizeLimit = 1 << 16

    /// Reads lines `component,generation`, as shim's variables have them: what follows the generation, such as the date
    /// of the level, says nothing more. Empty lines and those that begin with `#` are passed over.
    ///
    /// - Throws: What is wrong with which line.
    public init(parsing bytes: some Collection<UInt8>) throws(MalformedInput) {
        guard bytes.count <= Self.sizeLimit else {
            throw MalformedInput(
                "SBAT levels of more than \(Self.sizeLimit >> 10) KiB are not read",
                at: Self.sizeLimit
            )
        }
        var generations: [String: UInt32] = [:]
        var offset = 0
        // A variable may be closed by a zero.
        let whole = Array(bytes)
        let text = whole.last == 0 ? whole.dropLast() : whole[...]
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            defer { offset += line.count + 1 }
            let place = Place(line: index + 1, offset: offset)
            guard let (component, generation) = try Self.entry(line, place) else { continue }
            guard generations.updateValue(generation, forKey: component) == nil else {
                throw place.fault("the component \(component) comes twice")
            }
        }
        guard !generations.isEmpty else { throw MalformedInput("no component stands in this SBAT level", at: 0) }
        self.generations = generations
    }

    private struct Place {
        let line, offset: Int

        func fault(_ message: Message) -> MalformedInput {
            MalformedInput("line \(line): \(message)", at: offset)
        }
    }

    private static func entry(
        _ line: ArraySlice<UInt8>,
        _ place: Place
    ) throws(MalformedInput) -> (String, UInt32)? {
        let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
        guard bytes.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            throw place.fault("something other than letters, digits and signs")
        }
        let fields = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count > 1, !fields[0].isEmpty else {
            throw place.fault("a component, a comma and a generation are expected")
        }
        guard fields[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let generation = UInt32(fields[1]) else {
            throw place.fault("\(fields[1]) is no generation")
        }
        return (fields[0], generation)
    }
}
