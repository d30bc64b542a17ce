-- Which tools the specialist of a category may use. A tool that does not exist yet does no harm here.
create table tool_permission (
    category text not null references category on delete cascade,
    tool text not null,
    primary key (category, tool)
);

insert into tool_permission (tool, category)
select tool, unnest(categories) from (values
    ('search_knowledge_base', array['shipping', 'order-changes', 'returns-refunds', 'billing', 'subscription', 'retention',
        'product', 'damage', 'account', 'general']),
    ('transfer_to_specialist', array['shipping', 'order-changes', 'returns-refunds', 'billing', 'subscription', 'retention',
        'product', 'damage', 'account', 'general']),
    ('escalate_to_human', array['shipping', 'order-changes', 'returns-refunds', 'billing', 'subscription', 'retention',
        'product', 'damage', 'account', 'general']),
    ('create_support_ticket', array['shipping', 'order-changes', 'returns-refunds', 'billing', 'subscription', 'retention',
        'product', 'damage', 'account', 'general']),
    ('order_lookup', array['shipping', 'order-changes', 'returns-refunds', 'billing', 'damage']),
    ('track_package', array['shipping', 'order-changes', 'returns-refunds', 'damage']),
    ('get_subscription', array['shipping', 'billing', 'subscription', 'retention', 'account']),
    ('get_payment_history', array['returns-refunds', 'billing', 'retention']),
    ('get_customer_history', array['returns-refunds', 'billing', 'subscription', 'retention', 'damage', 'account']),
    ('get_box_contents', array['subscription', 'retention', 'product', 'damage']),
    ('product_info', array['order-changes', 'returns-refunds', 'subscription', 'product', 'damage']),
    ('system_status', array['shipping', 'billing', 'account', 'general']),
    ('change_frequency', array['subscription', 'retention']),
    ('skip_month', array['subscription', 'retention']),
    ('pause_subscription', array['subscription', 'retention']),
    ('change_address', array['shipping', 'order-changes', 'account']),
    ('create_damage_claim', array['damage']),
    ('request_photos', array['returns-refunds', 'damage']),
    ('process_return', array['returns-refunds', 'damage']),
    ('process_refund_request', array['returns-refunds', 'billing', 'damage']),
    ('update_customer_preferences', array['subscription', 'account'])
) as seed (tool, categories);

-- What admins say of how our own systems are; nothing is said of what is not here.
create table status_line (
    area text primary key check (area ~ '^[a-z][a-z0-9-]{0,39}$'),
    state text not null check (state in ('OK', 'DEGRADED', 'DOWN')),
    says text not null,
    updated_at timestamptz not null
);
