import Messages
import SourceText

extension Parser {
    mutating func wholeExpression() throws(SyntaxError) -> Expression {
        newlinesMatter = false
        let expression = try expression()
        guard peek() == .end else { throw unexpected("text behind the end of the expression") }
        return expression
    }

    /// `Expression = ExprTerm | Operation | Conditional`
    mutating func expression() throws(SyntaxError) -> Expression {
        try nested { parser throws(SyntaxError) in try parser.conditional() }
    }

    private mutating func conditional() throws(SyntaxError) -> Expression {
        let start = start()
        let condition = try operation(atLeast: 1)
        guard take(.question) else { return condition }
        let whenTrue = try expression()
        try expect(.colon, "expected ':' and the value for the other case of '?'")
        let whenFalse = try expression()
        return make(.conditional(condition: condition, whenTrue: whenTrue, whenFalse: whenFalse), from: start)
    }

    /// Operators of at least that precedence, left to right.
    private mutating func operation(atLeast precedence: Int) throws(SyntaxError) -> Expression {
        let start = start()
        var left = try unary()
        var length = 0
        while let next = BinaryOperator(peek()), next.precedence >= precedence {
            // A long chain is a deep tree: whoever walks it must be able to return.
            length += 1
            guard length <= Self.depthLimit else { throw unexpected("more than \(Self.depthLimit) operators in a row") }
            advance()
            let right = try operation(atLeast: next.precedence + 1)
            left = make(.binary(next, left, right), from: start)
        }
        return left
    }

    private mutating func unary() throws(SyntaxError) -> Expression {
        let sign: UnaryOperator
        switch peek() {
        case .minus: sign = .negate
        case .not: sign = .not
        default: return try term()
        }
        let start = start()
        advance()
        let operand = try nested { parser throws(SyntaxError) in try parser.unary() }
        return make(.unary(sign, operand), from: start)
    }

    /// A term and what is taken from it.
    private mutating func term() throws(SyntaxError) -> Expression {
        let start = start()
        if peek() == .identifier {
            return try named(from: start)
        }
        let base = try primary(from: start)
        let steps = try steps()
        return steps.isEmpty ? base : make(.access(base, steps: steps), from: start)
    }

    private mutating func primary(from start: Int) throws(SyntaxError) -> Expression {
        switch peek() {
        case .number:
            // Taken first: what is made ends where the parser stands by then.
            let text = takeText()
            return make(.number(text), from: start)
        case .openQuote: return try quotedTemplate()
        case .openHeredoc: return try heredoc()
        case .openBracket: return try tuple(from: start)
        case .openBrace: return try object(from: start)
        case .openParenthesis: return try parenthesized(from: start)
        default: throw unexpected("expected a value")
        }
    }

    // MARK: Names

    /// A keyword, a function call or a reference.
    private mutating func named(from start: Int) throws(SyntaxError) -> Expression {
        var name = takeText()
        while list.kind(index) == .doubleColon {
            advance()
            guard peek() == .identifier else { throw unexpected("expected the rest of a function's name behind '::'") }
            name += "::" + takeText()
        }
        if peek() == .openParenthesis {
            let call = try call(name, from: start)
            let steps = try steps()
            return steps.isEmpty ? call : make(.access(call, steps: steps), from: start)
        }
        guard !name.contains("::") else { throw unexpected("expected '(' behind the function's name \(name)") }
        let keyword: Expression.Kind? =
            switch name {
            case "true": .bool(true)
            case "false": .bool(false)
            case "null": .null
            default: nil
            }
        let steps = try steps()
        guard let keyword else { return make(.reference(root: name, steps: steps), from: start) }
        let literal = make(keyword, from: start)
        return steps.isEmpty ? literal : make(.access(literal, steps: steps), from: start)
    }

    /// `Arguments = ( Expression ("," Expression)* ("," | "...")? )?`
    private mutating func call(_ name: String, from start: Int) throws(SyntaxError) -> Expression {
        var arguments: [Expression] = []
        var spreads = false
        try withNewlines(false) { parser throws(SyntaxError) in
            parser.advance()
            while parser.peek() != .closeParenthesis {
                arguments.append(try parser.expression())
                if parser.take(.ellipsis) {
                    spreads = true
                    break
                }
                guard parser.take(.comma) else { break }
            }
            guard parser.peek() == .closeParenthesis else {
                throw parser.unexpected("expected ',' or ')' among the arguments of \(name)")
            }
        }
        advance()
        return make(.call(name: name, arguments: arguments, spreadsLast: spreads), from: start)
    }

    private mutating func parenthesized(from start: Int) throws(SyntaxError) -> Expression {
        let inner = try withNewlines(false) { parser throws(SyntaxError) in
            parser.advance()
            let inner = try parser.expression()
            guard parser.peek() == .closeParenthesis else { throw parser.unexpected("expected ')'") }
            return inner
        }
        advance()
        return make(.parenthesized(inner), from: start)
    }

    // MARK: Steps

    /// What follows a term: attributes, indexes and splats.
    private mutating func steps() throws(SyntaxError) -> [Step] {
        var steps: [Step] = []
        while true {
            let start = start()
            switch peek() {
            case .dot:
                advance()
                try dotted(into: &steps, from: start)
            case .openBracket:
                let kind = try bracketed()
                steps.append(Step(kind: kind, range: range(from: start)))
            default:
                return steps
            }
        }
    }

    private mutating func dotted(into steps: inout [Step], from start: Int) throws(SyntaxError) {
        switch peek() {
        case .identifier:
            let name = takeText()
            steps.append(Step(kind: .attribute(name), range: range(from: start), followsDot: true))
        case .star:
            advance()
            let range = range(from: start)
            if let open = steps.last(where: { !$0.followsDot }), case .attributeSplat = open.kind {
                throw SyntaxError("a splat '.*' within another one; write [*]", at: range)
            }
            steps.append(Step(kind: .attributeSplat, range: range))
        case .number:
            let text = takeText()
            let range = range(from: start)
            // `a.0.1` is read as the number 0.1 behind a dot, and HCL has no two indexes of the older form in a row.
            guard !text.utf8.contains(UInt8(ascii: ".")) else {
                throw SyntaxError("two indexes behind dots; write [\(text.replacing(".", with: "]["))]", at: range)
            }
            steps.append(
                Step(kind: .index(Expression(.number(text), range: range)), range: range, followsDot: true)
            )
        default: throw unexpected("expected an attribute's name behind '.'")
        }
    }

    private mutating func bracketed() throws(SyntaxError) -> Step.Kind {
        let kind: Step.Kind = try withNewlines(false) { parser throws(SyntaxError) in
            parser.advance()
            if parser.peek() == .star {
                parser.advance()
                guard parser.peek() == .closeBracket else { throw parser.unexpected("expected ']' behind '[*'") }
                return .fullSplat
            }
            let key = try parser.expression()
            guard parser.peek() == .closeBracket else { throw parser.unexpected("expected ']' behind an index") }
            return .index(key)
        }
        advance()
        return kind
    }

    func make(_ kind: Expression.Kind, from start: Int) -> Expression {
        Expression(kind, range: range(from: start))
    }
}
