import IntegrityEvents
import Messages
import SourceText
import Testing

@Suite struct InventoryReadingTests {
    private func read(_ texts: String...) throws -> InventoryReading {
        var reading = InventoryReading()
        for text in texts { try reading.add(Array(text.utf8)) }
        return reading
    }

    @Test func ownFilesAreRead() throws {
        let reading = try read(
            """
            {"nodes": [{"instance": "4823917460552817391", "project": "p", "zone": "z-1-a", "cluster": "c",
              "pool": "default", "name": "gke-1", "image": "cos-1", "machineFamily": "n2", "owner": {"team": 7}},
             {"instance": "5"}]}
            """
        )
        let record = reading.inventory["4823917460552817391"]
        #expect(reading.problems.isEmpty)
        #expect(reading.inventory.count == 2)
        #expect(record?.pool == "default")
        #expect(record?.image == "cos-1")
        #expect(record?.machineFamily == "n2")
        #expect(record?.version == "cos-1")
        #expect(reading.inventory["5"] == NodeRecord(instance: "5"))
    }

    @Test func numbersOfMachinesAndImagesMayBeWrittenAsNumbers() throws {
        let reading = try read(#"{"nodes": [{"instance": 4823917460552817391, "image": 7712}]}"#)
        #expect(reading.inventory["4823917460552817391"]?.image == "7712")
    }

    @Test func kubernetesNodesAreRead() throws {
        let reading = try read(
            """
            {"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Node",
              "metadata": {"name": "gke-a-1", "annotations": {"container.googleapis.com/instance_id": "91"},
               "labels": {"cloud.google.com/gke-nodepool": "night", "node.kubernetes.io/instance-type": "e2-standard-4",
                "topology.kubernetes.io/zone": "europe-west4-b"}},
              "spec": {"providerID": "gce://acme/europe-west4-b/gke-a-1"},
              "status": {"nodeInfo": {"osImage": "Container-Optimized OS from Google", "kernelVersion": "6.6.1+"}}}]}
            """
        )
        let record = reading.inventory["91"]
        #expect(record?.project == "acme")
        #expect(record?.zone == "europe-west4-b")
        #expect(record?.pool == "night")
        #expect(record?.name == "gke-a-1")
        #expect(record?.machineFamily == "e2")
        #expect(record?.version == "Container-Optimized OS from Google, 6.6.1+")
    }

    @Test func instancesOfComputeEngineAreRead() throws {
        let base = "https://www.googleapis.com/compute/v1/projects/acme/zones/europe-west4-b"
        let reading = try read(
            """
            [{"kind": "compute#instance", "id": "92", "name": "gke-a-2", "zone": "\(base)",
              "machineType": "\(base)/machineTypes/n2d-custom-4-8192", "status": "TERMINATED",
              "labels": {"goog-k8s-cluster-name": "main", "goog-k8s-node-pool-name": "night"},
              "confidentialInstanceConfig": {"enableConfidentialCompute": true},
              "disks": [{"boot": false, "sourceImage": "data"},
               {"boot": true, "initializeParams": {"sourceImage": "projects/gke-node-images/global/images/gke-cos-1"}}]},
             {"id": "93", "machineType": "custom-2-4096"}]
            """
        )
        let record = reading.inventory["92"]
        #expect(record?.project == "acme")
        #expect(record?.zone == "europe-west4-b")
        #expect(record?.cluster == "main")
        #expect(record?.pool == "night")
        #expect(record?.machineFamily == "n2d")
        #expect(record?.image == "gke-cos-1")
        #expect(record?.confidential == "SEV")
        #expect(reading.inventory["93"]?.machineFamily == "n1")
    }

    @Test func laterSnapshotsCountMoreAndLoseNothing() throws {
        let reading = try read(
            #"{"nodes": [{"instance": "1", "pool": "old", "image": "cos-1"}, {"instance": "2", "pool": "gone"}]}"#,
            #"[{"id": "1", "name": "gke-1", "machineType": "n2-standard-2", "labels": {"goog-k8s-node-pool-name": "new"}}]"#
        )
        #expect(reading.inventory["1"]?.pool == "new")
        #expect(reading.inventory["1"]?.image == "cos-1")
        #expect(reading.inventory["1"]?.machineFamily == "n2")
        #expect(reading.inventory["2"]?.pool == "gone")
        #expect(reading.inventory.names == ["1": "gke-1"])
    }

    @Test func oneNodeByItselfIsRead() throws {
        let reading = try read(
            #"{"kind": "Node", "metadata": {"annotations": {"container.googleapis.com/instance_id": "7"}}}"#
        )
        #expect(reading.inventory["7"] != nil)
    }

    @Test(arguments: [
        (#"{"nodes": [{"pool": "p"}]}"#, 11, "this machine has no instance ID, so no report can be joined to it"),
        (#"{"nodes": [{"instance": ""}]}"#, 11, "this machine has no instance ID, so no report can be joined to it"),
        (#"{"nodes": [7]}"#, 11, "a machine is expected here, not a number"),
        (
            #"{"kind": "List", "items": [{"kind": "Node", "metadata": {"name": "a"}}]}"#, 27,
            "this machine has no instance ID, so no report can be joined to it"
        ),
        (#"{"nodes": [{"instance": "1", "pool": 7}]}"#, 37, "'pool' is a number, where a text belongs"),
    ])
    func whatIsLeftOutIsSaid(text: String, offset: Int, message: String) throws {
        let reading = try read(text)
        #expect(reading.problems.map { "\($0.range.lowerBound): \($0.message)" } == ["\(offset): \(message)"])
    }

    @Test(arguments: ["", "7", "{}", #"{"nodes": 7}"#, #"{"items": {}}"#, #"{"nodes": [{"#, "[1] [2]", "null"])
    func whatIsNoInventoryIsRefused(text: String) {
        var reading = InventoryReading()
        #expect(throws: SyntaxError.self) { try reading.add(Array(text.utf8)) }
        #expect(reading.inventory.isEmpty)
    }

    @Test func aProblemOfOneFileIsNotThatOfTheNext() throws {
        let reading = try read(#"{"nodes": [{}]}"#, #"{"nodes": []}"#)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        ("acme", "gce://acme/z/n"), (nil, "gce://acme/z"), (nil, "aws:///z/i-1"), (nil, "gce:////"),
        (nil, "gce://a/b/c/d"),
    ])
    func onlyWholeProviderIDsSayAnything(project: String?, provider: String) throws {
        let reading = try read(
            """
            {"items": [{"kind": "Node", "spec": {"providerID": "\(provider)"},
              "metadata": {"annotations": {"container.googleapis.com/instance_id": "7"}}}]}
            """
        )
        #expect(reading.inventory["7"]?.project == project)
    }
}
