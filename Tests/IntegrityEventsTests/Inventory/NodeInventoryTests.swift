import IntegrityEvents
import TestSupport
import Testing

/// An inventory says what was last said of each machine, however it is kept.
struct NodeInventoryTests {
    @Test
    func whatWasSaidLastCountsFieldByField() {
        for seed in 1...50 as ClosedRange<UInt64> {
            var random = SplitMix(seed: seed)
            let records = (0..<60).map { _ in Self.record(&random) }
            var expected: [String: NodeRecord] = [:]
            for record in records { Self.add(record, to: &expected) }
            let inventory = NodeInventory(records)
            #expect(inventory.count == expected.count)
            #expect(Array(inventory.sorted) == expected.values.sorted { $0.instance < $1.instance })
            #expect(inventory.names == expected.compactMapValues(\.name))
            for (instance, record) in expected { #expect(inventory[instance] == record) }
        }
    }

    @Test
    func whatSaysTheSameIsTheSameInAnyOrder() {
        var random = SplitMix(seed: 7)
        let records = (0..<40).map { Self.record(&random, instance: "\($0)") }
        let (inventory, other) = (NodeInventory(records), NodeInventory(records.shuffled(using: &random)))
        #expect(inventory == other)
        #expect(inventory.hashValue == other.hashValue)
        var changed = records
        changed[3].name = "another"
        #expect(inventory != NodeInventory(changed))
        #expect(inventory != NodeInventory(records.dropLast()))
    }

    @Test
    func aMachineIsFoundByItsNameWhereThereIsOne() {
        var (first, second, third) = (
            NodeRecord(instance: "1"), NodeRecord(instance: "2"), NodeRecord(instance: "an ID that is no number")
        )
        (first.name, first.zone) = ("node", "a")
        (second.name, second.zone) = ("node", "b")
        third.name = "ノード"
        let inventory = NodeInventory([first, second, third])
        #expect(inventory.only(named: "node") == nil)
        #expect(inventory.only(named: "node", zone: "b") == second)
        #expect(inventory.only(named: "ノード") == third)
        #expect(inventory.contains("an ID that is no number") && !inventory.contains("3"))
        #expect(inventory["3"] == nil)
    }

    private static let words = [nil, "", "a", "asia-northeast1-a", "名前", "cos-121-18867-199-38"]

    private static func record(_ random: inout SplitMix, instance: String? = nil) -> NodeRecord {
        let ids = ["0", "1", "01", "4823917460552817391", "18446744073709551616", "x", ""]
        var record = NodeRecord(instance: instance ?? ids.randomElement(using: &random) ?? "")
        for field in fields { record[keyPath: field] = words.randomElement(using: &random) ?? nil }
        return record
    }

    private static func add(_ record: NodeRecord, to known: inout [String: NodeRecord]) {
        var merged = known[record.instance] ?? NodeRecord(instance: record.instance)
        for field in fields {
            if let text = record[keyPath: field] { merged[keyPath: field] = text }
        }
        known[record.instance] = merged
    }

    private static let fields: [any WritableKeyPath<NodeRecord, String?> & Sendable] = [
        \.project, \.zone, \.cluster, \.clusterLocation, \.pool, \.name, \.image, \.machineFamily, \.confidential,
        \.osImage, \.kernelVersion,
    ]
}
