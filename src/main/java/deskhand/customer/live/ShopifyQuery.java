package deskhand.customer.live;

/** What Shopify is asked, in its Admin API's GraphQL. Small enough for the cost that one query may have. */
final class ShopifyQuery {

    static final String TEXT = """
            query DeskhandCustomer($email: String!, $orders: String) {
              customerByIdentifier(identifier: {emailAddress: $email}) {
                displayName
                createdAt
                locale
                amountSpent { amount currencyCode }
                orders(first: 3, sortKey: CREATED_AT, reverse: true, query: $orders) {
                  nodes {
                    name
                    createdAt
                    cancelledAt
                    displayFulfillmentStatus
                    returnStatus
                    currentTotalPriceSet { shopMoney { amount currencyCode } }
                    lineItems(first: 20) { nodes { title quantity } }
                    fulfillments(first: 5) {
                      createdAt
                      displayStatus
                      estimatedDeliveryAt
                      deliveredAt
                      trackingInfo(first: 1) { company number url }
                    }
                    transactions(first: 10) {
                      kind
                      status
                      gateway
                      createdAt
                      processedAt
                      amountSet { shopMoney { amount currencyCode } }
                    }
                  }
                }
              }
            }""";

    private ShopifyQuery() {}
}
