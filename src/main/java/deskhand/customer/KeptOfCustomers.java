package deskhand.customer;

/** Something that another room keeps under customers' addresses. Every bean of this type is asked when a customer is erased. */
public interface KeptOfCustomers {

    /** Erases what is kept under this address, which is in lower case. How much that was. */
    long erase(String email);
}
