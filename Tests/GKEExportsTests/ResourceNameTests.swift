import Testing

@testable import GKEExports

/// Names of clusters and pools are the same whoever writes them.
struct ResourceNameTests {
    @Test(arguments: [
        "https://container.googleapis.com/v1/projects/p/zones/asia-northeast1-a/clusters/c",
        "https://container.googleapis.com/v1beta1/projects/p/locations/asia-northeast1-a/clusters/c",
        "//container.googleapis.com/projects/p/locations/asia-northeast1-a/clusters/c",
        "projects/p/zones/asia-northeast1-a/clusters/c",
    ])
    func readsEveryForm(_ text: String) {
        #expect(ResourceName(text)?.text == "projects/p/locations/asia-northeast1-a/clusters/c")
    }

    @Test func readsPools() {
        let name = ResourceName("//container.googleapis.com/projects/p/zones/z/clusters/c/nodePools/n")
        #expect(name?.text == "projects/p/locations/z/clusters/c/nodePools/n")
        #expect(name?.parent.text == "projects/p/locations/z/clusters/c")
    }

    @Test(arguments: [
        "", "projects", "projects/p/zones/z/clusters", "//compute.googleapis.com/projects/p/zones/z/instances/i",
        "projects/p/zones/z/clusters/c/nodePools", "projects/p/zones/z/clusters/c/other/n",
    ])
    func refusesOthers(_ text: String) { #expect(ResourceName(text) == nil) }
}
