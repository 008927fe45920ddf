# One image for the three services and the tools that prepare their servers; docker/entrypoint says which part a container is.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 boussole \
 && useradd --system --uid 10001 --gid boussole --home-dir /boussole boussole \
 && mkdir /boussole /secrets /journal \
 && chown boussole:boussole /secrets /journal
COPY docker/entrypoint docker/healthy /usr/local/bin/
COPY launcher/target/app /boussole/launcher
COPY plan-service/target/quarkus-app /boussole/plan-service
COPY metrics-service/target/quarkus-app /boussole/metrics-service
COPY alert-service/target/quarkus-app /boussole/alert-service
USER boussole
WORKDIR /boussole
EXPOSE 8081 8082 8083
ENTRYPOINT ["entrypoint"]
