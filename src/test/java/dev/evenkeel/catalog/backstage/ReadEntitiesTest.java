package dev.evenkeel.catalog.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.evenkeel.catalog.Service;

/** What is made of the text of a document. */
class ReadEntitiesTest {

    private static final String SHOP = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: Checkout
              annotations:
                github.com/project-slug: acme/checkout
                argocd/app-name: checkout-prod
                evenkeel.dev/aliases: shop-checkout, co
                evenkeel.dev/revert: POST https://deploy.example.org/rollback/checkout
                evenkeel.dev/stop: ask the data team to hold the import
              links:
                - url: https://wiki.example.org/checkout
                  title: Runbook
            spec:
              type: service
              owner: payments
              dependsOn: [resource:default/orders-db, "component:search"]
              consumesApis: [rates-api]
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: {name: orders-db}
            spec: {type: database, owner: group:platform, dependencyOf: [component:default/ledger]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: ledger, annotations: {backstage.io/source-location: "url:https://github.com/acme/books/tree/main/ledger/"}}
            spec: {owner: user:default/ana, providesApis: [rates-api]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: rates-api}
            spec: {type: openapi, owner: payments}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: payments, annotations: {evenkeel.dev/slack: "@payments-oncall"}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Location
            metadata: {name: more}
            """;

    private static List<Service> services(String text) throws WrongDocument {
        List<Entity> entities = ReadEntities.of(text);
        AsServices.refuseTaken(entities, new HashMap<>());
        AsServices asServices = new AsServices(entities);
        return entities.stream().filter(Entity::isService).map(asServices::of).toList();
    }

    @Test
    void components_and_resources_become_services_with_everything_that_is_of_use() throws WrongDocument {
        List<Service> services = services(SHOP);

        assertThat(services).extracting(Service::name).containsExactly("checkout", "orders-db", "ledger");
        Service checkout = services.getFirst();
        assertThat(checkout.dependsOn()).containsExactly("orders-db", "search", "ledger");
        assertThat(checkout.owner()).contains("@payments-oncall");
        assertThat(checkout.repo()).contains("acme/checkout");
        assertThat(checkout.aliases()).containsExactly("shop-checkout", "co", "checkout-prod");
        assertThat(checkout.runbook()).contains("https://wiki.example.org/checkout");
        assertThat(checkout.revert().orElseThrow().inWords())
                .isEqualTo("POST https://deploy.example.org/rollback/checkout");
        assertThat(checkout.stop().orElseThrow().text()).contains("ask the data team to hold the import");
        assertThat(services.get(1).platform()).isTrue();
        assertThat(services.get(2).dependsOn()).containsExactly("orders-db");
        assertThat(services.get(2).repo()).contains("acme/books");
    }

    @Test
    void a_resource_that_is_called_like_a_component_keeps_its_kind() throws WrongDocument {
        List<Service> services = services("""
                {apiVersion: v1, kind: Component, metadata: {name: orders}, spec: {dependsOn: ["resource:orders"]}}
                ---
                {apiVersion: v1, kind: Resource, metadata: {name: orders}}
                ---
                {apiVersion: v1, kind: Component, metadata: {name: orders, namespace: staging}}
                """);

        assertThat(services).extracting(Service::name).containsExactly("orders", "resource:orders", "staging/orders");
        assertThat(services.getFirst().dependsOn()).containsExactly("resource:orders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: Component                                              | 1 | apiVersion is missing
            apiVersion: v1#kind: Component                               | 1 | metadata.name is missing
            apiVersion: v1#kind: Component#metadata: {name: a b}         | 3 | letters, digits, hyphens
            apiVersion: v1#kind: Component#metadata: [a]                 | 3 | metadata is a mapping
            apiVersion: v1#kind: Component#metadata: {name: {a: b}}      | 3 | metadata.name is plain text
            apiVersion: v1#kind: Component#metadata: {name: a}#kind: API | 4 | kind stands twice
            apiVersion: v1#kind: Component#metadata: {name: a#spec: {}   | 4 | not YAML
            - a                                                          | 1 | an entity is a mapping
            apiVersion: v1#kind: Component#metadata: {name: a}#spec: {dependsOn: ["no such thing"]} | 4 | component:a: spec.dependsOn names entities
            apiVersion: v1#kind: Component#metadata: {name: a}#---#apiVersion: v1#kind: Component#metadata: {name: A} | 5 | stands in line 1 already
            apiVersion: v1#kind: Component#metadata:#  name: a#  annotations: {evenkeel.dev/revert: "POST http://"} | 5 | evenkeel.dev/revert is words
            apiVersion: v1#kind: Component#metadata:#  name: a#  annotations: {evenkeel.dev/runbook: ftp}           | 5 | evenkeel.dev/runbook is an address
            """)
    void a_wrong_document_is_refused_with_its_line_and_the_reason(String text, int line, String reason) {
        assertThatThrownBy(() -> ReadEntities.of(text.replace('#', '\n')))
                .isInstanceOfSatisfying(
                        WrongDocument.class,
                        wrong -> assertThat(wrong.inWords())
                                .startsWith("line " + line + ": ")
                                .contains(reason)
                                .doesNotContain("\n")
                                .doesNotEndWith("."));
    }

    @Test
    void an_alias_belongs_to_one_service() {
        assertThatThrownBy(() -> services("""
                        {apiVersion: v1, kind: Component, metadata: {name: a, annotations: {evenkeel.dev/aliases: Web}}}
                        ---
                        {apiVersion: v1, kind: Component, metadata: {name: b, annotations: {evenkeel.dev/aliases: web}}}
                        """))
                .hasMessageContaining("component:b is called web, and so is component:a");
    }

    @Test
    void what_would_fill_the_memory_or_the_stack_is_refused() {
        String deep = "a: " + "[".repeat(5000) + "]".repeat(5000);
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "b: &b [*a,*a,*a,*a]\n".repeat(200);

        assertThatThrownBy(() -> ReadEntities.of(deep)).isInstanceOf(WrongDocument.class);
        assertThatThrownBy(() -> ReadEntities.of(laughs)).isInstanceOf(WrongDocument.class);
    }
}
