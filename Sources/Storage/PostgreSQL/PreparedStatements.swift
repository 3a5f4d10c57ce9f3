/// The statements that a connection has prepared.
struct PreparedStatements {
    private var names: [String: String] = [:]

    /// The program has a few dozen statements, with a few sizes each.
    private static let limit = 500

    func hasRoom(for count: Int) -> Bool { names.count + count <= Self.limit }

    var nextName: String { "s\(names.count)" }

    func name(of sql: String) -> String? { names[sql] }

    mutating func add(_ name: String, for sql: String) { names[sql] = name }
}
