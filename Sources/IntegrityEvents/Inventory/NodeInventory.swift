/// The machines of a fleet by their numeric IDs, those included that are gone by now: a report can outlive its machine.
///
/// A hundred thousand machines take about 20 MB: what many of them share, such as their pool and their image, is kept once.
public struct NodeInventory: Hashable, Sendable {
    private var index = MachineIndex()

    /// What is known of each machine, field by field, as numbers of texts; -1 where nothing is.
    private var fields: [Int32] = []
    private var texts = TextNumbers()
    private var machineNames = PackedTexts()

    private static let unknown: Int32 = -1

    /// Makes an empty inventory.
    public init() {}

    /// Makes an inventory of records, the later ones counting more.
    public init(_ records: some Sequence<NodeRecord>) {
        for record in records { add(record) }
    }

    /// Adds what is known about a machine. Where something else was said before, the later counts; nothing is lost.
    public mutating func add(_ record: NodeRecord) {
        let number = number(of: record.instance)
        let start = Int(number) * NodeRecord.sharedFields.count
        for (place, field) in NodeRecord.sharedFields.enumerated() {
            if let text = record[keyPath: field] { fields[start + place] = texts.number(of: text) }
        }
        if let name = record.name { machineNames.set(name, at: Int(number)) }
    }

    private mutating func number(of id: String) -> Int32 {
        if let known = index.number(of: id) { return known }
        fields += repeatElement(Self.unknown, count: NodeRecord.sharedFields.count)
        machineNames.append(nil)
        return index.append(id)
    }

    /// Adds what another inventory says, as the later one.
    public mutating func add(_ other: NodeInventory) {
        for record in other.records { add(record) }
    }

    /// What is known about a machine; nil when nothing is.
    public subscript(instance: String) -> NodeRecord? { index.number(of: instance).map { record($0, of: instance) } }

    /// Whether anything is known about a machine.
    public func contains(_ instance: String) -> Bool { index.number(of: instance) != nil }

    /// How many machines there are.
    public var count: Int { index.count }

    /// Whether nothing is known about any machine.
    public var isEmpty: Bool { count == 0 }

    /// The names of machines by their IDs.
    public var names: [String: String] {
        var names: [String: String] = [:]
        for number in 0..<Int32(truncatingIfNeeded: count) { names[index[number]] = machineNames[Int(number)] }
        return names
    }

    /// The only machine of that name; nil when there is none, or more than one.
    /// - Parameter zone: the zone to look in; empty where it is not known.
    public func only(named name: String, zone: String = "") -> NodeRecord? {
        let found = records.filter { $0.name == name && (zone.isEmpty || $0.zone == nil || $0.zone == zone) }
        return found.count == 1 ? found.first : nil
    }

    /// Everything, in the order of the IDs; a record is made when it is its turn.
    public var sorted: LazyMapSequence<[String], NodeRecord> {
        ids.sorted().lazy.map { self[$0] ?? NodeRecord(instance: $0) }
    }

    private var ids: [String] { (0..<Int32(truncatingIfNeeded: count)).map { index[$0] } }

    private var records: some Sequence<NodeRecord> {
        (0..<Int32(truncatingIfNeeded: count)).lazy.map { record($0, of: index[$0]) }
    }

    private func record(_ number: Int32, of instance: String) -> NodeRecord {
        var record = NodeRecord(instance: instance)
        let start = Int(number) * NodeRecord.sharedFields.count
        for (place, field) in NodeRecord.sharedFields.enumerated() where fields[start + place] != Self.unknown {
            record[keyPath: field] = texts[fields[start + place]]
        }
        record.name = machineNames[Int(number)]
        return record
    }

    /// Two inventories are the same when they say the same.
    public static func == (left: NodeInventory, right: NodeInventory) -> Bool {
        left.count == right.count && left.records.allSatisfy { right[$0.instance] == $0 }
    }

    /// Hashes what is said, in whatever order it was.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(records.reduce(into: 0) { sum, record in sum &+= record.hashValue })
    }
}
