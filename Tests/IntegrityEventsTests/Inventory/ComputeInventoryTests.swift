import Testing

@testable import IntegrityEvents

/// What Compute Engine prints about VMs has a member 'metadata', as Kubernetes' nodes have, and is told apart.
@Suite struct ComputeInventoryTests {
    private static let machine = """
        {"kind":"compute#instance","id":"9001000000000000777","name":"gke-clover-2",\
        "zone":"https://www.googleapis.com/compute/v1/projects/meadow/zones/europe-north1-b",\
        "labels":{"goog-k8s-cluster-name":"clover","goog-k8s-node-pool-name":"field",\
        "goog-k8s-cluster-location":"europe-north1"},"metadata":{"kind":"compute#metadata","items":[]}}
        """
    private static let node = """
        {"kind":"Node","apiVersion":"v1","metadata":{"name":"gke-clover-2",\
        "annotations":{"container.googleapis.com/instance_id":"9001000000000000777"},\
        "labels":{"cloud.google.com/gke-nodepool":"field"}},"spec":{"providerID":"gce://meadow/europe-north1-b/gke-clover-2"},\
        "status":{"nodeInfo":{"osImage":"Container-Optimized OS from Google","kernelVersion":"6.6.1"}}}
        """

    private func read(_ texts: String...) throws -> NodeRecord? {
        var reading = InventoryReading()
        for text in texts { try reading.add(Array(text.utf8)) }
        #expect(reading.problems.isEmpty && reading.added == 1)
        return reading.inventory["9001000000000000777"]
    }

    @Test(arguments: [machine, machine.replacing("\"kind\":\"compute#instance\",", with: "")])
    func aMachineWithMetadataIsRead(_ text: String) throws {
        let record = try read("[\(text)]")
        #expect(record?.cluster == "clover" && record?.pool == "field" && record?.clusterLocation == "europe-north1")
    }

    @Test func bothSayWhatTheyKnow() throws {
        for texts in [
            ["[\(Self.machine)]", "{\"kind\":\"List\",\"items\":[\(Self.node)]}"], [Self.node, Self.machine],
        ] {
            let record = try read(texts[0], texts[1])
            #expect(record?.cluster == "clover" && record?.kernelVersion == "6.6.1")
        }
    }

    @Test func machinesOfWhichNoneCanBeUsedAreCounted() throws {
        var reading = InventoryReading()
        try reading.add(Array(#"{"nodes":[{"instance":""},{"instance":null}]}"#.utf8))
        #expect(reading.added == 0 && !reading.problems.isEmpty)
    }
}
