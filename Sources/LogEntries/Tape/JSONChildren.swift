/// Goes through the elements of an array or the members of an object, in their order.
///
/// ```
/// var members = object.children
/// while members.advance() { use(members.name, members.value) }
/// ```
/// Members of one name come as often as they are there.
public struct JSONChildren: ~Escapable {
    private let bytes: RawSpan
    private let nodes: Span<JSONTape.Node>
    private var index: Int
    private var next: Int
    private let end: Int

    @_lifetime(copy bytes, copy nodes)
    init(_ bytes: RawSpan, _ nodes: Span<JSONTape.Node>, from start: Int, to end: Int) {
        self.bytes = bytes
        self.nodes = nodes
        index = start
        next = start
        self.end = end
    }

    /// Steps to the next child; false behind the last one.
    public mutating func advance() -> Bool {
        guard next < end else { return false }
        index = nodes[next].kind == .name ? next + 1 : next
        next = Int(nodes[index].next)
        return true
    }

    /// The child that was stepped to last.
    public var value: JSONValue {
        @_lifetime(copy self) get { JSONValue(bytes, nodes, at: index) }
    }

    /// Its name as a text; of an element of an array the value itself.
    public var name: JSONValue {
        @_lifetime(copy self) get {
            let isMember = index > 0 && nodes[index - 1].kind == .name
            return JSONValue(bytes, nodes, at: isMember ? index - 1 : index)
        }
    }
}
