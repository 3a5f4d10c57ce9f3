import Foundation
import FuzzSupport
import JSONSyntax
import SourceText

/// Compares what two readers made of one text.
struct JSONComparison {
    private let source: SourceFile

    /// Whether Foundation is known to read such a text the same way.
    private(set) var isComparable = true

    init(_ source: SourceFile) { self.source = source }

    /// Requires that each node lies inside the one that holds it.
    mutating func check(_ node: JSONNode, inside outer: SourceRange) {
        require(node.range, inside: outer)
        switch node.kind {
        case .null, .bool: break
        // Foundation refuses numbers that no double holds.
        case .number(let text): if Double(text)?.isFinite != true { isComparable = false }
        case .string(let text): if Self.isReadDifferently(text) { isComparable = false }
        case .array(let elements): for element in elements { check(element, inside: node.range) }
        case .object(let members): check(members, inside: node.range)
        }
    }

    private mutating func check(_ members: [JSONMember], inside outer: SourceRange) {
        // Of names that come twice, Foundation does not say which one counts; it compares names as characters.
        if Set(members.map(\.name)).count < members.count { isComparable = false }
        for member in members {
            require(member.nameRange, inside: outer)
            if Self.isReadDifferently(member.name) { isComparable = false }
            check(member.value, inside: outer)
        }
    }

    /// Foundation refuses lone surrogates and loses byte order marks behind an escape.
    private static func isReadDifferently(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "\u{FFFD}" || $0 == "\u{FEFF}" }
    }

    private func require(_ inner: SourceRange, inside outer: SourceRange) {
        Fuzzing.require(
            outer.lowerBound <= inner.lowerBound && inner.lowerBound < inner.upperBound
                && inner.upperBound <= outer.upperBound,
            "\(inner) is not in \(outer)"
        )
    }

    /// Requires that both readers found the same value.
    func compare(_ node: JSONNode, _ other: Any) {
        switch node.kind {
        case .null: Fuzzing.require(other is NSNull, "null became \(other)")
        case .bool(let flag): Fuzzing.require(other as? Bool == flag, "\(flag) became \(other)")
        case .number(let text): compare(text, other)
        case .string(let text):
            guard let other = other as? String else { return Fuzzing.require(false, "a string became \(other)") }
            Fuzzing.require(text.utf8.elementsEqual(other.utf8), "'\(text)' became '\(other)'")
        case .array(let elements):
            guard let other = other as? [Any] else { return Fuzzing.require(false, "an array became \(other)") }
            Fuzzing.require(elements.count == other.count, "an array of \(elements.count) became one of \(other.count)")
            for (element, other) in zip(elements, other) { compare(element, other) }
        case .object(let members):
            guard let other = other as? [String: Any] else {
                return Fuzzing.require(false, "an object became \(other)")
            }
            Fuzzing.require(members.count == other.count, "an object of \(members.count) became one of \(other.count)")
            for member in members {
                guard let value = other[member.name] else { return Fuzzing.require(false, "'\(member.name)' is lost") }
                compare(member.value, value)
            }
        }
    }

    private func compare(_ text: String, _ other: Any) {
        guard let number = Double(text), let other = other as? NSNumber else {
            return Fuzzing.require(false, "the number \(text) became \(other)")
        }
        let difference = abs(number - other.doubleValue)
        Fuzzing.require(difference <= abs(number) * 1e-14, "the number \(text) became \(other)")
    }
}
