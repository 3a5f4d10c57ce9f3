import Messages
import TerraformLanguage

/// A pattern for paths as `fileset` takes it: `*`, `?`, `[…]`, `{a,b}` and `**` across folders.
struct GlobPattern {
    private let alternatives: [[Element]]

    /// How many elements there are in all alternatives: what each scalar of a path may have to be compared with.
    var size: Int { alternatives.reduce(0) { $0 + $1.count } }

    private enum Element {
        case scalar(Unicode.Scalar)
        case any
        case run
        case deepRun
        case `class`([ClosedRange<Unicode.Scalar>], negated: Bool)
    }

    /// How many patterns braces may make.
    private static let expansionLimit = 64

    /// Reads a pattern.
    /// - Throws: when its braces make too many patterns.
    init(_ pattern: String) throws(EvaluationError) {
        alternatives = try Self.expand(Array(pattern.unicodeScalars)).map(Self.parse)
    }

    /// Whether the whole path matches.
    func matches(_ path: String) -> Bool {
        let scalars = Array(path.unicodeScalars)
        return alternatives.contains { Self.matches($0, scalars) }
    }

    /// Writes out `{a,b}`.
    private static func expand(_ pattern: [Unicode.Scalar]) throws(EvaluationError) -> [[Unicode.Scalar]] {
        var results: [[Unicode.Scalar]] = [[]]
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let choices = rest[(open + 1)..<close].split(separator: ",", omittingEmptySubsequences: false)
            guard results.count * choices.count <= expansionLimit else {
                throw .limit("a pattern whose braces make more than \(expansionLimit) patterns is not searched for")
            }
            results = results.flatMap { start in choices.map { start + rest[..<open] + $0 } }
            rest = rest[(close + 1)...]
        }
        return results.map { $0 + rest }
    }

    private static func parse(_ pattern: [Unicode.Scalar]) -> [Element] {
        var elements: [Element] = []
        var index = 0
        while index < pattern.count {
            switch pattern[index] {
            case "*" where index + 1 < pattern.count && pattern[index + 1] == "*":
                elements.append(.deepRun)
                index += 1
                // `**/` also stands for no folder at all.
                if index + 1 < pattern.count, pattern[index + 1] == "/" { index += 1 }
            case "*": elements.append(.run)
            case "?": elements.append(.any)
            case "[":
                if let (element, end) = parseClass(pattern, index) {
                    elements.append(element)
                    index = end
                } else {
                    elements.append(.scalar("["))
                }
            case "\\" where index + 1 < pattern.count:
                index += 1
                elements.append(.scalar(pattern[index]))
            case let scalar: elements.append(.scalar(scalar))
            }
            index += 1
        }
        return elements
    }

    private static func parseClass(_ pattern: [Unicode.Scalar], _ start: Int) -> (Element, Int)? {
        guard let end = pattern[(start + 1)...].firstIndex(of: "]"), end > start + 1 else { return nil }
        var index = start + 1
        let negated = pattern[index] == "^" || pattern[index] == "!"
        if negated { index += 1 }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while index < end {
            if index + 2 < end, pattern[index + 1] == "-", pattern[index] <= pattern[index + 2] {
                ranges.append(pattern[index]...pattern[index + 2])
                index += 3
            } else {
                ranges.append(pattern[index]...pattern[index])
                index += 1
            }
        }
        return (.class(ranges, negated: negated), end)
    }

    /// Follows all ways through the pattern at once, so that no pattern takes more than its length times the path's.
    private static func matches(_ elements: [Element], _ path: [Unicode.Scalar]) -> Bool {
        var states = closure([0], elements)
        for scalar in path {
            var next: Set<Int> = []
            for state in states where state < elements.count {
                switch elements[state] {
                case .scalar(let wanted): if wanted == scalar { next.insert(state + 1) }
                case .any: if scalar != "/" { next.insert(state + 1) }
                case .run: if scalar != "/" { next.insert(state) }
                case .deepRun: next.insert(state)
                case .class(let ranges, let negated):
                    if scalar != "/", ranges.contains(where: { $0.contains(scalar) }) != negated {
                        next.insert(state + 1)
                    }
                }
            }
            states = closure(next, elements)
        }
        return states.contains(elements.count)
    }

    /// The states with those behind runs, which may be empty.
    private static func closure(_ states: Set<Int>, _ elements: [Element]) -> Set<Int> {
        var result = states
        for var state in states {
            while state < elements.count {
                switch elements[state] {
                case .run, .deepRun: break
                default: state = elements.count; continue
                }
                state += 1
                result.insert(state)
            }
        }
        return result
    }
}
