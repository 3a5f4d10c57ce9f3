import FuzzSupport
import HCL
import SourceText

/// Goes through a tree and requires that each node lies inside the one that holds it.
struct RangeCheck {
    private let end: Int

    init(_ source: SourceFile) { end = source.bytes.count }

    func body(_ body: Body, inside outer: SourceRange) {
        check(body.range, outer)
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                check(attribute.range, body.range)
                check(attribute.nameRange, attribute.range)
                expression(attribute.value, inside: attribute.range)
            case .block(let block):
                check(block.range, body.range)
                check(block.headerRange, block.range)
                self.body(block.body, inside: block.range)
            }
        }
    }

    func expression(_ expression: Expression, inside outer: SourceRange) {
        let range = expression.range
        check(range, outer)
        switch expression.kind {
        case .null, .bool, .number, .string: break
        case .template(let parts): self.parts(parts, inside: range)
        case .wrapped(let inner), .unary(_, let inner), .parenthesized(let inner): self.expression(inner, inside: range)
        case .tuple(let elements), .call(_, let elements, _): all(elements, inside: range)
        case .object(let items): for item in items { all([item.key, item.value], inside: range) }
        case .reference(_, let steps): self.steps(steps, inside: range)
        case .access(let base, let steps):
            self.expression(base, inside: range)
            self.steps(steps, inside: range)
        case .conditional(let condition, let whenTrue, let whenFalse):
            all([condition, whenTrue, whenFalse], inside: range)
        case .binary(_, let left, let right): all([left, right], inside: range)
        case .forEach(let loop):
            all([loop.collection, loop.key, loop.value, loop.condition].compactMap(\.self), inside: range)
        }
    }

    private func all(_ expressions: [Expression], inside range: SourceRange) {
        for expression in expressions { self.expression(expression, inside: range) }
    }

    private func steps(_ steps: [Step], inside range: SourceRange) {
        for step in steps {
            check(step.range, range)
            if case .index(let key) = step.kind { expression(key, inside: step.range) }
        }
    }

    private func parts(_ parts: [TemplatePart], inside range: SourceRange) {
        for part in parts {
            switch part {
            case .text: break
            case .interpolation(let inner): expression(inner, inside: range)
            case .conditional(let condition, let whenTrue, let whenFalse):
                expression(condition, inside: range)
                self.parts(whenTrue + whenFalse, inside: range)
            case .loop(_, _, let collection, let body):
                expression(collection, inside: range)
                self.parts(body, inside: range)
            }
        }
    }

    private func check(_ inner: SourceRange, _ outer: SourceRange) {
        Fuzzing.require(inner.lowerBound <= inner.upperBound && inner.upperBound <= end, "\(inner) is not in the file")
        Fuzzing.require(
            outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound,
            "\(inner) is not in \(outer)"
        )
    }
}
