/// What a status says about another try (RFC 9110, section 15).
package struct HTTPStatus: Hashable, Sendable {
    package let code: Int

    package init(_ code: Int) { self.code = code }

    package var isSuccess: Bool { (200..<300).contains(code) }

    package var isRedirect: Bool { (300..<400).contains(code) }

    /// Whether another try may help: the receiver is busy or broken, not the request.
    package var isTemporary: Bool {
        switch code {
        case 408, 425, 429: true
        case 501, 505: false
        default: (500..<600).contains(code)
        }
    }
}
