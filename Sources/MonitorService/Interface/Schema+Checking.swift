import JSONSyntax
import Messages

extension Schema {
    /// Finds the first place where a value is not what the schema says.
    func check(_ node: JSONNode, at place: JSONPlace = JSONPlace()) throws(SchemaFault) {
        switch (self, node.kind) {
        case (.anything, _): break
        case (.named(let name), _): try NamedSchemas.schema(name).check(node, at: place)
        case (.nullable, .null): break
        case (.nullable(let schema), _): try schema.check(node, at: place)
        case (.text(let shape), .string(let text)) where shape.fits(text): break
        case (.word(let words), .string(let text)) where words.contains(text): break
        case (.integer(let range), .number) where node.integer.map(range.contains) == true: break
        case (.constant(let number), .number) where node.integer == number: break
        case (.boolean, .bool): break
        case (.list(let element, let count), .array(let elements)) where count.contains(elements.count):
            for (index, value) in elements.enumerated() { try element.check(value, at: place.element(index)) }
        case (.object(let members, let isOpen), .object(let found)):
            try Self.check(found, members, isOpen, node, place)
        case (.dictionary(let schema), .object(let found)):
            for member in found { try schema.check(member.value, at: place.member(member.name)) }
        default:
            throw SchemaFault(pointer: place.pointer, range: node.range, text: "this has to be \(words)")
        }
    }

    private static func check(
        _ found: [JSONMember],
        _ members: [Member],
        _ isOpen: Bool,
        _ node: JSONNode,
        _ place: JSONPlace
    ) throws(SchemaFault) {
        var seen: Set<String> = []
        for member in found {
            let place = place.member(member.name)
            guard seen.insert(member.name).inserted else {
                throw SchemaFault(pointer: place.pointer, range: member.nameRange, text: "this member is there twice")
            }
            if let known = members.first(where: { $0.name == member.name }) {
                try known.schema.check(member.value, at: place)
            } else if !isOpen {
                throw unknown(member, members, place)
            }
        }
        for member in members where member.isRequired && !seen.contains(member.name) {
            throw SchemaFault(
                pointer: place.pointer,
                range: node.range,
                text: "the member \(member.name) is missing; it has to be \(member.schema.words)"
            )
        }
    }

    private static func unknown(_ member: JSONMember, _ members: [Member], _ place: JSONPlace) -> SchemaFault {
        let names = members.map(\.name)
        let advice =
            NearestName.nearest(to: member.name, among: names).map { "; did you mean \($0)?" }
            ?? "; known are \(names.joined(separator: ", "))"
        return SchemaFault(
            pointer: place.pointer,
            range: member.nameRange,
            text: "this member is not known\(advice)"
        )
    }

    /// What it describes, for a sentence.
    var words: String {
        switch self {
        case .text(let shape): shape.words
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .integer(let range): Self.words(range)
        case .constant(let number): "the number \(number)"
        case .boolean: "true or false"
        case .list(_, let count) where count.upperBound == Self.manyElements: "an array"
        case .list(_, let count): "an array of \(count.lowerBound) to \(count.upperBound) elements"
        case .object, .dictionary: "an object"
        case .nullable(let schema): "\(schema.words), or null"
        case .named(let name): NamedSchemas.schema(name).words
        case .anything: "a value"
        }
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (.min, .max): "a whole number"
        case (let least, .max): "a whole number of at least \(least)"
        default: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        }
    }
}

extension JSONNode {
    /// The number, where it is a whole one, however it is written: JSON Schema takes `1.0` for 1.
    var integer: Int? {
        guard case .number(let text) = kind else { return nil }
        return Int(text) ?? Double(text).flatMap(Int.init(exactly:))
    }

    /// The text, where it is one.
    var text: String? {
        if case .string(let text) = kind { text } else { nil }
    }

    /// The elements; none where it is no array.
    var elements: [JSONNode] {
        if case .array(let elements) = kind { elements } else { [] }
    }
}
