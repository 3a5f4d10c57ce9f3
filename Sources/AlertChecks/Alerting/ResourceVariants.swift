import Findings
import GKEInventory

extension DescribedResource {
    /// How many ways are followed in which a resource may turn out.
    private static let variantLimit = 16

    /// What the resource may be, where the input leaves several ways open: every choice of one of the values that an
    /// argument may have, and of the blocks that may be there. Only itself where these are too many.
    var variants: [DescribedResource] {
        var bodies = [body]
        while let index = bodies.firstIndex(where: { $0.firstChoice != nil }), let choice = bodies[index].firstChoice {
            bodies.replaceSubrange(index...index, with: bodies[index].chosen(choice))
            guard bodies.count <= Self.variantLimit else { return [self] }
        }
        return bodies.map {
            DescribedResource(type: type, address: address, root: root, existence: existence, calls: calls, body: $0)
        }
    }

    /// What decides between the variants.
    var openChoices: [MissingInput] {
        Set(variants.count > 1 ? body.choices : []).sorted()
    }
}

extension DescribedValue {
    /// A step on the way to a value inside of another one.
    fileprivate enum Step { case member(String), element(Int) }

    /// The way to the first value of which several are possible.
    fileprivate var firstChoice: [Step]? {
        switch content {
        case .either: return []
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                if let way = element.firstChoice { return [.element(index)] + way }
            }
        case .object:
            for (name, value) in members {
                if let way = value.firstChoice { return [.member(name)] + way }
            }
        default: break
        }
        return nil
    }

    /// The value with each of the possible ones at the end of a way.
    fileprivate func chosen(_ way: [Step]) -> [DescribedValue] {
        switch (way.first, content) {
        case (nil, _): alternatives
        case (.element(let index)?, .list(let elements)):
            elements[index].chosen(Array(way.dropFirst())).map { element in
                var elements = elements
                elements[index] = element
                return DescribedValue(.list(elements), at: location, source: source)
            }
        case (.member(let name)?, .object(let members)):
            (members[name]?.chosen(Array(way.dropFirst())) ?? []).map { member in
                var members = members
                members[name] = member
                return DescribedValue(.object(members), at: location, source: source)
            }
        default: [self]
        }
    }

    /// What decides between possible values, here and inside.
    fileprivate var choices: [MissingInput] {
        switch content {
        case .either(let values, let missing): missing + values.flatMap(\.choices)
        case .list(let elements): elements.flatMap(\.choices)
        case .object: members.flatMap { $0.value.choices }
        default: []
        }
    }
}
