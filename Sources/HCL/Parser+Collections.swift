import Messages
import SourceText

extension Parser {
    /// `tuple = "[" ( Expression ("," Expression)* ","? )? "]"`, or a for expression.
    mutating func tuple(from start: Int) throws(SyntaxError) -> Expression {
        let kind: Expression.Kind = try withNewlines(false) { parser throws(SyntaxError) in
            parser.advance()
            if parser.nextIs(keyword: "for") { return .forEach(try parser.forExpression(closing: .closeBracket)) }
            var elements: [Expression] = []
            while parser.peek() != .closeBracket {
                elements.append(try parser.expression())
                guard parser.take(.comma) else { break }
            }
            guard parser.peek() == .closeBracket else { throw parser.unexpected("expected ',' or ']' in a list") }
            return .tuple(elements)
        }
        advance()
        return make(kind, from: start)
    }

    /// `object = "{" ( objectelem (("," | Newline) objectelem)* ","? )? "}"`, or a for expression.
    mutating func object(from start: Int) throws(SyntaxError) -> Expression {
        if let loop = try objectFor(from: start) { return loop }
        let items: [ObjectItem] = try withNewlines(true) { parser throws(SyntaxError) in
            parser.advance()
            var items: [ObjectItem] = []
            parser.skipNewlines()
            while parser.peek() != .closeBrace {
                items.append(try parser.objectItem())
                let comma = parser.take(.comma)
                guard comma || parser.peek() == .newline else { break }
                parser.skipNewlines()
            }
            guard parser.peek() == .closeBrace else {
                throw parser.unexpected("expected ',', a new line or '}' in an object")
            }
            return items
        }
        advance()
        return make(.object(items), from: start)
    }

    private mutating func objectFor(from start: Int) throws(SyntaxError) -> Expression? {
        let before = self
        let kind: Expression.Kind? = try withNewlines(false) { parser throws(SyntaxError) in
            parser.advance()
            guard parser.nextIs(keyword: "for") else { return nil }
            return .forEach(try parser.forExpression(closing: .closeBrace))
        }
        guard let kind else {
            self = before
            return nil
        }
        advance()
        return make(kind, from: start)
    }

    /// `objectelem = (Identifier | Expression) ("=" | ":") Expression`
    private mutating func objectItem() throws(SyntaxError) -> ObjectItem {
        let key = try objectKey()
        guard take(.assign) || take(.colon) else { throw unexpected("expected '=' or ':' behind an object's key") }
        return ObjectItem(key: key, value: try expression())
    }

    private mutating func objectKey() throws(SyntaxError) -> Expression {
        let key = try expression()
        // A bare name is the key itself, not a reference to a value of that name.
        switch key.kind {
        case .reference(let name, let steps) where steps.isEmpty: return Expression(.string(name), range: key.range)
        case .null: return Expression(.string("null"), range: key.range)
        case .bool(let value): return Expression(.string(value ? "true" : "false"), range: key.range)
        default: return key
        }
    }

    /// `forIntro Expression ("=>" Expression "..."?)? forCond?` up to the closing bracket, which stays.
    private mutating func forExpression(closing: Token.Kind) throws(SyntaxError) -> ForExpression {
        advance()
        let (keyName, valueName) = try loopNames()
        let collection = try expression()
        try expect(.colon, "expected ':' behind the collection of a for expression")
        var value = try expression()
        var key: Expression?
        var groups = false
        if closing == .closeBrace {
            try expect(.arrow, "expected '=>' and a value in a for expression that makes an object")
            key = value
            value = try expression()
            groups = take(.ellipsis)
        }
        let condition = try forCondition()
        guard peek() == closing else { throw unexpected("expected the end of the for expression") }
        return ForExpression(
            keyName: keyName,
            valueName: valueName,
            collection: collection,
            key: key,
            value: value,
            groups: groups,
            condition: condition
        )
    }

    private mutating func forCondition() throws(SyntaxError) -> Expression? {
        guard nextIs(keyword: "if") else { return nil }
        advance()
        return try expression()
    }

    /// `Identifier ("," Identifier)? "in"`, behind the keyword `for`.
    mutating func loopNames() throws(SyntaxError) -> (key: String?, value: String) {
        guard peek() == .identifier else { throw unexpected("expected a name behind 'for'") }
        let first = takeText()
        var second: String?
        if take(.comma) {
            guard peek() == .identifier else { throw unexpected("expected a second name behind ','") }
            second = takeText()
        }
        guard nextIs(keyword: "in") else { throw unexpected("expected 'in' behind the names of 'for'") }
        advance()
        if let second { return (first, second) }
        return (nil, first)
    }
}
